create schema guardrail;

-- The rules and parameters of a project, version by version. What was approved stays as it was.
create table guardrail.ruleset (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  profile text not null,
  state text not null check (state in ('draft', 'shadow', 'active', 'retired')),
  -- Head, rules, calculations, standings and parameter values: all that decides.
  content jsonb not null,
  -- SHA-256 of the canonical JSON of the content.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  reason text not null,
  -- Whether the first questions of its profile are answered.
  is_answered boolean not null default false,
  -- Nobody is the author of a profile that ships.
  author_id uuid references people.person on delete set null,
  approver_id uuid references people.person on delete set null,
  made_at timestamptz not null,
  approved_at timestamptz,
  valid_from date,
  -- The last day.
  valid_to date,
  check (author_id is null or approver_id is null or author_id <> approver_id),
  check (state not in ('active', 'retired') or (approved_at is not null and valid_from is not null))
);
create index ruleset_project on guardrail.ruleset (project_id, valid_from);
create index ruleset_author on guardrail.ruleset (author_id) where author_id is not null;
create index ruleset_approver on guardrail.ruleset (approver_id) where approver_id is not null;
create unique index ruleset_shadow on guardrail.ruleset (project_id) where state = 'shadow';

create function guardrail.keep_approved() returns trigger language plpgsql as $$
begin
  if old.approved_at is not null and (new.content <> old.content or new.hash <> old.hash) then
    raise exception 'An approved ruleset stays as it was.';
  end if;
  return new;
end $$;
create trigger keep_approved before update on guardrail.ruleset
  for each row execute function guardrail.keep_approved();

-- A signed permission to be looser than an upper layer, for one rule, within its scope and dates.
create table guardrail.derogation (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  rule text not null,
  parameter text not null,
  value jsonb not null,
  -- Teams, kinds of work and cases that it covers; one that is not named covers all.
  scope jsonb not null,
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  authority text not null check (authority in ('central', 'department', 'branch')),
  -- SHA-256 of the signed document.
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  reason text not null,
  signer text not null,
  signed_by uuid references people.person on delete set null,
  signed_at timestamptz not null
);
create index derogation_project on guardrail.derogation (project_id);
create index derogation_signed_by on guardrail.derogation (signed_by) where signed_by is not null;

-- How a rule was read, by whom and why, beside the rule.
create table guardrail.interpretation (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  rule text not null,
  words text not null,
  reason text not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null
);
create index interpretation_project on guardrail.interpretation (project_id, rule);
create index interpretation_made_by on guardrail.interpretation (made_by) where made_by is not null;

-- What the rules said of a thing: facts as known then, and by which ruleset.
create table guardrail.stored_check (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  subject text not null,
  moment text not null,
  facts jsonb not null,
  scope jsonb not null,
  ruleset_id uuid not null references guardrail.ruleset on delete cascade,
  ruleset_hash text not null,
  outcome text not null check (outcome in ('allow', 'warn', 'ask', 'block')),
  report jsonb not null,
  -- What a ruleset in shadow would have said.
  shadow_id uuid references guardrail.ruleset on delete cascade,
  shadow jsonb,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null
);
create index stored_check_subject on guardrail.stored_check (project_id, subject, made_at);
create index stored_check_ruleset on guardrail.stored_check (ruleset_id);
create index stored_check_shadow on guardrail.stored_check (shadow_id) where shadow_id is not null;
create index stored_check_made_by on guardrail.stored_check (made_by) where made_by is not null;

create function guardrail.keep_rows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from people.project where id = old.project_id) then
    return old;
  end if;
  -- An account that is deleted leaves its rows, without it.
  if tg_op = 'UPDATE' and to_jsonb(new) - array['made_by', 'signed_by'] = to_jsonb(old) - array['made_by', 'signed_by']
    and (to_jsonb(new) ->> 'made_by') is null and (to_jsonb(new) ->> 'signed_by') is null then
    return new;
  end if;
  raise exception 'Checks, derogations and interpretations are append-only: % is refused.', tg_op;
end $$;
create trigger append_only before update or delete on guardrail.stored_check
  for each row execute function guardrail.keep_rows();
create trigger append_only before update or delete on guardrail.derogation
  for each row execute function guardrail.keep_rows();
create trigger append_only before update or delete on guardrail.interpretation
  for each row execute function guardrail.keep_rows();
