-- What a proposed ruleset would have said of earlier checks, against the one in force: for exactly these two contents.
create table guardrail.replay (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  ruleset_id uuid not null references guardrail.ruleset on delete cascade,
  baseline_hash text not null check (baseline_hash ~ '^[0-9a-f]{64}$'),
  candidate_hash text not null check (candidate_hash ~ '^[0-9a-f]{64}$'),
  -- The day from which the candidate would act; this day and all later ones were tried.
  acts_from date not null,
  -- How many splits were confirmed when it was made.
  splits integer not null check (splits >= 0),
  result jsonb not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null
);
create index replay_project on guardrail.replay (project_id);
create index replay_ruleset on guardrail.replay (ruleset_id, made_at);
create index replay_made_by on guardrail.replay (made_by) where made_by is not null;

-- What somebody accepts of a replay in their name: that confirmed splits are let go, or that there is little history.
create table guardrail.replay_signature (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  replay_id uuid not null references guardrail.replay on delete cascade,
  accepts text not null check (accepts in ('missed-splits', 'little-history')),
  reason text not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null
);
create index replay_signature_project on guardrail.replay_signature (project_id);
create index replay_signature_replay on guardrail.replay_signature (replay_id);
create index replay_signature_made_by on guardrail.replay_signature (made_by) where made_by is not null;

create trigger append_only before update or delete on guardrail.replay
  for each row execute function guardrail.keep_rows();
create trigger append_only before update or delete on guardrail.replay_signature
  for each row execute function guardrail.keep_rows();
