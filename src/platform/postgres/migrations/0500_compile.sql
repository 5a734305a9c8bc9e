-- What each compiling of a project's releases made. The compiled releases of the newest one lie in ClickHouse and beside
-- the other derived files, and can be made again.
create table pipeline.dataset (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  compiled_at timestamptz not null,
  releases bigint not null,
  processes bigint not null,
  -- Things left out, and things to look at; `notes` tells them by kind, with first examples.
  findings bigint not null,
  warnings bigint not null,
  notes jsonb not null,
  -- The parts of the release table it was made from: snapshots of OCDS sources, and what a mapping made.
  parts jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null
);
create index dataset_project on pipeline.dataset (project_id, compiled_at desc);
