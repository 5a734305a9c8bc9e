-- The registers of the workspace: what a team writes about its reform, entry by entry.
create schema if not exists workspace;

-- Why there is a reform: the policy issue that steers it and the reasons it comes from, one row a project.
create table workspace.purpose (
  project_id uuid primary key references people.project on delete cascade,
  version integer not null default 1,
  issue text not null,
  reasons text[] not null,
  reason_words text not null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null
);

-- Every judgement of a component of success; the newest of each is the one that stands.
create table workspace.component_judgement (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  component text not null check (component in ('team', 'commitment', 'capacity', 'openness')),
  state text not null check (state in ('met', 'partly', 'absent')),
  -- A thing of this project, kind:id; or an address and words.
  evidence_ref text not null,
  evidence_link text not null,
  evidence_words text not null,
  judged_by uuid references people.person on delete set null,
  judged_at timestamptz not null
);
create index component_judgement_by_project on workspace.component_judgement (project_id, component, id);

-- A goal, short or long term, with the measure that will tell where there is one.
create table workspace.goal (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  statement text not null,
  term text not null check (term in ('short', 'long')),
  why text not null,
  measure text not null,
  by_day date,
  state text not null check (state in ('open', 'reached', 'given-up'))
);
create index goal_by_project on workspace.goal (project_id);

-- What is expected to get better through the reform, and how one would see it.
create table workspace.outcome (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  name text not null,
  what text not null,
  sign text not null,
  measure text not null,
  before text not null,
  after text not null,
  state text not null check (state in ('expected', 'seen', 'not-seen')),
  -- The example of the product it was taken from; empty for one's own.
  example text not null
);
create index outcome_by_project on workspace.outcome (project_id);

-- What stands in the way, which rule binds and on what level, and who does what about it.
create table workspace.barrier (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  statement text not null,
  type text not null,
  rule text not null,
  rule_level text not null check (rule_level in ('law', 'policy', 'departmental', 'custom', 'none')),
  mitigation text not null,
  owner_id uuid references people.person on delete set null,
  state text not null check (state in ('open', 'in-hand', 'removed', 'accepted'))
);
create index barrier_by_project on workspace.barrier (project_id);

-- A city that could be worked with, or one's own, with the facts that are compared.
create table workspace.candidate (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  name text not null,
  is_own boolean not null,
  size text not null,
  location text not null,
  portal text not null,
  published_data text not null,
  ocds_openness text not null,
  user_centred text not null,
  champions text not null,
  strategic_plans text not null,
  budget_cycle text not null,
  procurements text not null,
  it_investments text not null,
  mandated_work text not null,
  state text not null default 'long-list' check (state in ('long-list', 'shortlist', 'selected', 'declined')),
  rationale text not null default '',
  decided_at timestamptz,
  decided_by uuid references people.person on delete set null
);
create index candidate_by_project on workspace.candidate (project_id);

-- By what candidates are compared, and how much it weighs.
create table workspace.criterion (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  name text not null,
  guidance text not null,
  weight integer not null check (weight between 0 and 5),
  example text not null
);
create index criterion_by_project on workspace.criterion (project_id);

-- How well a candidate meets a criterion: 0 to 4, with the reason and by whom.
create table workspace.score (
  candidate_id uuid not null references workspace.candidate on delete cascade,
  criterion_id uuid not null references workspace.criterion on delete cascade,
  version integer not null default 1,
  score integer not null check (score between 0 and 4),
  rationale text not null,
  scored_at timestamptz not null,
  scored_by uuid references people.person on delete set null,
  primary key (candidate_id, criterion_id)
);
create index score_by_criterion on workspace.score (criterion_id);

-- A conversation with a candidate before anything is decided.
create table workspace.informational_interview (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  candidate_id uuid not null references workspace.candidate on delete cascade,
  held_on date not null,
  with_whom text not null,
  role text not null,
  notes text not null
);
create index informational_interview_by_project on workspace.informational_interview (project_id);
create index informational_interview_by_candidate on workspace.informational_interview (candidate_id);

-- A word and what it means in this project; `example` names the one of the product it stands in for.
create table workspace.term (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  term text not null,
  meaning text not null,
  also text not null,
  example text not null
);
create index term_by_project on workspace.term (project_id);

-- A day that the reform has to reckon with: budgets, tenders, ends of contracts.
create table workspace.calendar_date (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  name text not null,
  type text not null check (type in ('budget', 'tender', 'contract-end', 'it-investment', 'other')),
  day date not null,
  is_yearly boolean not null,
  note text not null,
  link text not null
);
create index calendar_date_by_project on workspace.calendar_date (project_id);

-- Days spent with the people on site, with the kit that is prepared for them.
create table workspace.site_visit (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  number integer not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  place text not null,
  goals text not null,
  travel text not null,
  debrief text not null
);
create index site_visit_by_project on workspace.site_visit (project_id);

-- A meeting of a site visit: who meets whom, when and in which room.
create table workspace.visit_session (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  visit_id uuid not null references workspace.site_visit on delete cascade,
  day date not null,
  starts_at text not null,
  ends_at text not null,
  what text not null,
  meets text not null,
  room text not null,
  interviewer text not null,
  notetaker text not null
);
create index visit_session_by_project on workspace.visit_session (project_id);
create index visit_session_by_visit on workspace.visit_session (visit_id);

-- What is to be prepared, printed, or thanked for.
create table workspace.visit_item (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  -- Taken off the list, and kept: it can be brought back.
  withdrawn_at timestamptz,
  visit_id uuid not null references workspace.site_visit on delete cascade,
  list text not null check (list in ('preparation', 'print', 'thanks')),
  text text not null,
  is_done boolean not null
);
create index visit_item_by_project on workspace.visit_item (project_id);
create index visit_item_by_visit on workspace.visit_item (visit_id);
