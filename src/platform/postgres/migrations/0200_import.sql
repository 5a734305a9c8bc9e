create schema pipeline;

-- An export that one system gives again and again: "Awarded contracts".
create table pipeline.source (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  name text not null,
  -- Rows and columns, or OCDS releases: told by its first import.
  shape text not null check (shape in ('table', 'ocds')),
  licence text not null,
  origin jsonb not null,
  created_at timestamptz not null
);
create unique index source_name on pipeline.source (project_id, lower(name));

-- A file as it came, kept by its SHA-256; what was done with it is told by the snapshots made from it.
create table pipeline.received_file (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  file_name text not null,
  origin jsonb not null,
  received_at timestamptz not null,
  unique (project_id, sha256, file_name)
);

-- One import of a source. Its rows lie in ClickHouse under its id, and can be loaded again from the file.
create table pipeline.snapshot (
  id uuid primary key,
  source_id uuid not null references pipeline.source on delete cascade,
  project_id uuid not null references people.project on delete cascade,
  sha256 text not null,
  file_name text not null,
  bytes bigint not null,
  origin jsonb not null,
  taken_at timestamptz not null,
  format jsonb not null,
  -- Names in order; those of a JSON file are known once it has been read.
  columns jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  rows_in bigint not null default 0,
  rows_loaded bigint not null default 0,
  rows_set_aside bigint not null default 0,
  rows_blank bigint not null default 0,
  -- Where the file broke off, or why it could not be read.
  message text,
  profile jsonb,
  task_id uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (state <> 'done' or rows_in = rows_loaded + rows_set_aside)
);
create index snapshot_source on pipeline.snapshot (source_id, taken_at);
