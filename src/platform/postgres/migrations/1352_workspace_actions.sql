-- What somebody does next, and what was decided.
create table workspace.action (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  withdrawn_at timestamptz,
  text text not null,
  -- A question waits for an answer as a task waits to be done.
  kind text not null check (kind in ('task', 'question')),
  -- Without an owner it waits for who leads the project.
  owner_id uuid references people.person on delete set null,
  side text not null,
  due date,
  -- A follow-up: it waits for nobody before this day, and comes back on it.
  returns_on date,
  -- Where it comes from: a thing of the project, kind:id; empty for none.
  source text not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- The outcome where it is done, the reason where it was dropped.
  outcome text not null default '',
  settled_at timestamptz,
  settled_by uuid references people.person on delete set null
);
create index action_by_project on workspace.action (project_id, state);
create index action_by_owner on workspace.action (owner_id) where state = 'open';
create index action_by_source on workspace.action (source);

create table workspace.decision (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  withdrawn_at timestamptz,
  text text not null,
  context text not null,
  -- What else was on the table.
  options text not null,
  -- Members who decided, by id: who has left is an id without a name.
  decided_by uuid[] not null,
  -- Who decided and has no account: a council, a board.
  decided_by_others text not null,
  decided_on date not null,
  meeting_id uuid references workspace.meeting on delete set null,
  supersedes uuid references workspace.decision on delete set null,
  is_public boolean not null default false
);
create index decision_by_project on workspace.decision (project_id, decided_on);
create index decision_by_meeting on workspace.decision (meeting_id);
create index decision_superseded on workspace.decision (supersedes);
