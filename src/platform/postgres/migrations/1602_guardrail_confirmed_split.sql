-- Somebody has found that this thing is part of a need that was bought in parts.
create table guardrail.confirmed_split (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  subject text not null,
  reason text not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null,
  unique (project_id, subject)
);
create index confirmed_split_made_by on guardrail.confirmed_split (made_by) where made_by is not null;
create trigger append_only before update or delete on guardrail.confirmed_split
  for each row execute function guardrail.keep_rows();
