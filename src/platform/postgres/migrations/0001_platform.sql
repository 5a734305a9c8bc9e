-- The ground: what the product keeps about itself. The schema and the table of migrations exist already.

create table platform.instance (
  only_one boolean primary key default true check (only_one),
  id uuid not null,
  -- Of the key that signs the log, so that the log can be verified without the master key.
  public_key text not null,
  created_at timestamptz not null
);

-- Secrets of the installation, sealed with the master key, which is kept outside the database.
create table platform.secret (
  name text primary key,
  sealed bytea not null,
  master_key text not null,
  created_at timestamptz not null default now()
);

-- A data key a person. Deleting the row makes everything encrypted for them unreadable for good.
create table platform.person_key (
  person_id text primary key,
  sealed bytea not null,
  master_key text not null,
  created_at timestamptz not null default now()
);

-- Long work: what a page shows while the queue runs it.
create table platform.task (
  id uuid primary key,
  project_id uuid,
  kind text not null,
  input jsonb not null,
  started_by jsonb not null,
  idempotency_key text,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  counts jsonb not null default '{}',
  message text,
  attempts int not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  cancel_requested_at timestamptz
);
create index task_by_project on platform.task (project_id, created_at desc);
create unique index task_once on platform.task (kind, coalesce(project_id, '00000000-0000-0000-0000-000000000000'), idempotency_key)
  where idempotency_key is not null;

-- The outbox. A letter that was sent keeps neither address nor words.
create table platform.letter (
  id uuid primary key,
  recipient text,
  subject text,
  body text,
  state text not null check (state in ('waiting', 'kept', 'sent', 'failed')),
  attempts int not null default 0,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index letter_by_time on platform.letter (created_at desc);
