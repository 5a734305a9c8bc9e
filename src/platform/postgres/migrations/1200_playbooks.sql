create schema playbooks;

-- Versions of playbooks that a project follows or has made its own. None is ever changed: a change is a new row.
create table playbooks.playbook (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  key text not null,
  version text not null,
  -- Of the content, so that what a run follows can be told from what ships by now.
  sha256 text not null,
  name text not null,
  content jsonb not null,
  -- As it was written, with its comments.
  text text not null,
  -- Made or changed in this project; otherwise kept because a run follows it.
  is_own boolean not null,
  forked_from text,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null
);
create unique index playbook_kept on playbooks.playbook (project_id, key, sha256, is_own);
create index playbook_newest on playbooks.playbook (project_id, key, made_at desc) where is_own;

create table playbooks.run (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  playbook_id uuid not null references playbooks.playbook,
  name text not null,
  -- The way of starting that the playbook offers, where it offers some.
  start_kind text,
  -- Only this step, on its own.
  only_step text,
  route text,
  started_on date not null,
  started_by uuid references people.person on delete set null,
  started_at timestamptz not null,
  state text not null check (state in ('running', 'ended')),
  ended_at timestamptz,
  ending text
);
create index run_project on playbooks.run (project_id, started_at);

create table playbooks.run_phase (
  run_id uuid not null references playbooks.run on delete cascade,
  phase_id text not null,
  position integer not null,
  name text not null,
  state text not null check (state in ('open', 'closed')),
  planned_start date not null,
  planned_end date not null,
  opened_on date,
  closed_on date,
  primary key (run_id, phase_id)
);

-- What lists, home page and timeline need of a step stands here, so that they do not read the whole playbook.
create table playbooks.run_step (
  run_id uuid not null references playbooks.run on delete cascade,
  step_id text not null,
  phase_id text not null,
  position integer not null,
  number text,
  name text not null,
  why text not null,
  owner text not null,
  workstream text,
  after text[] not null,
  tools text[] not null,
  documents text[] not null,
  -- not-needed: the route or the way of starting leaves it out; gone: a newer version of the playbook has it no more.
  need text not null check (need in ('required', 'advised', 'not-needed', 'gone')),
  state text not null check (state in ('todo', 'doing', 'blocked', 'done', 'skipped')),
  reason text,
  -- How often it was begun anew.
  round integer not null,
  planned_start date not null,
  planned_end date not null,
  -- Where the playbook gives two lengths: the end by the longer one.
  latest_end date not null,
  -- Dates that somebody set by hand.
  set_start date,
  set_end date,
  began_on date,
  settled_on date,
  ending text,
  primary key (run_id, step_id)
);

create table playbooks.run_owner (
  run_id uuid not null,
  step_id text not null,
  person_id uuid not null references people.person on delete cascade,
  primary key (run_id, step_id, person_id),
  foreign key (run_id, step_id) references playbooks.run_step on delete cascade
);
create index run_owner_person on playbooks.run_owner (person_id);

create table playbooks.run_task (
  run_id uuid not null,
  step_id text not null,
  task_id text not null,
  round integer not null,
  done_by uuid references people.person on delete set null,
  done_at timestamptz not null,
  primary key (run_id, step_id, task_id, round),
  foreign key (run_id, step_id) references playbooks.run_step on delete cascade
);

create table playbooks.run_check (
  run_id uuid not null,
  step_id text not null,
  check_id text not null,
  round integer not null,
  note text not null,
  -- Things that show it, as kind:id.
  evidence text[] not null,
  met_by uuid references people.person on delete set null,
  met_at timestamptz not null,
  primary key (run_id, step_id, check_id, round),
  foreign key (run_id, step_id) references playbooks.run_step on delete cascade
);

create table playbooks.run_condition (
  run_id uuid not null references playbooks.run on delete cascade,
  condition_id text not null,
  answer boolean not null,
  answered_by uuid references people.person on delete set null,
  answered_at timestamptz not null,
  primary key (run_id, condition_id)
);

create table playbooks.run_deliverable (
  run_id uuid not null references playbooks.run on delete cascade,
  deliverable_id text not null,
  -- The thing that delivers it, as kind:id, or nothing yet.
  ref text not null,
  state text not null check (state in ('begun', 'delivered')),
  set_by uuid references people.person on delete set null,
  set_at timestamptz not null,
  primary key (run_id, deliverable_id)
);

create table playbooks.run_signature (
  run_id uuid not null references playbooks.run on delete cascade,
  agreement_id text not null,
  -- The side or role for which it is signed.
  party text not null,
  signed_by uuid references people.person on delete set null,
  signed_at timestamptz not null,
  primary key (run_id, agreement_id, party)
);

create table playbooks.run_question (
  id uuid primary key,
  run_id uuid not null,
  step_id text not null,
  question text not null,
  asked_by uuid references people.person on delete set null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid references people.person on delete set null,
  answered_at timestamptz,
  foreign key (run_id, step_id) references playbooks.run_step on delete cascade
);
create index run_question_step on playbooks.run_question (run_id, step_id, asked_at);

-- Each time a phase was closed, or opened again.
create table playbooks.gate_passing (
  id uuid primary key,
  run_id uuid not null references playbooks.run on delete cascade,
  phase_id text not null,
  kind text not null check (kind in ('closed', 'reopened')),
  unmet jsonb not null,
  reason text not null,
  passed_by uuid references people.person on delete set null,
  passed_at timestamptz not null
);
create index gate_passing_run on playbooks.gate_passing (run_id, passed_at);

-- What a team wants to keep or change of the playbook, said when it closed a phase.
create table playbooks.phase_note (
  id uuid primary key,
  run_id uuid not null references playbooks.run on delete cascade,
  phase_id text not null,
  kind text not null check (kind in ('keep', 'change')),
  note text not null,
  said_by uuid references people.person on delete set null,
  said_at timestamptz not null,
  -- Set aside once a fork has taken it in, or somebody has decided against it.
  settled_at timestamptz
);
create index phase_note_run on playbooks.phase_note (run_id, said_at);

create table playbooks.step_claim (
  run_id uuid not null,
  step_id text not null,
  department text not null,
  claimed_by uuid references people.person on delete set null,
  claimed_at timestamptz not null,
  primary key (run_id, step_id, department),
  foreign key (run_id, step_id) references playbooks.run_step on delete cascade
);
