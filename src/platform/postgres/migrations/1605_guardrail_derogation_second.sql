-- The signed document itself, kept by its hash; without a name only the hash is known.
alter table guardrail.derogation
  add column file_name text,
  add column file_bytes bigint,
  add check ((file_name is null) = (file_bytes is null));
create index derogation_file on guardrail.derogation (document_hash) where file_name is not null;

-- Somebody other than whoever recorded it has read the signed document: a derogation counts from then on.
create table guardrail.derogation_approval (
  derogation_id uuid primary key references guardrail.derogation on delete cascade,
  project_id uuid not null references people.project on delete cascade,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null
);
create index derogation_approval_project on guardrail.derogation_approval (project_id);
create index derogation_approval_made_by on guardrail.derogation_approval (made_by) where made_by is not null;

create function guardrail.keep_derogation_apart() returns trigger language plpgsql as $$
begin
  if new.made_by is null or exists (
    select from guardrail.derogation where id = new.derogation_id and signed_by is not distinct from new.made_by
  ) then
    raise exception 'A derogation is confirmed by somebody other than whoever recorded it.';
  end if;
  return new;
end $$;
create trigger keep_apart before insert on guardrail.derogation_approval
  for each row execute function guardrail.keep_derogation_apart();
create trigger append_only before update or delete on guardrail.derogation_approval
  for each row execute function guardrail.keep_rows();
