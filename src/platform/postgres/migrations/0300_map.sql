-- Mappings of a project, each version as it was saved. `json`, not `jsonb`: the order of sources and fields means something.
create table pipeline.mapping (
  project_id uuid not null references people.project on delete cascade,
  version integer not null check (version > 0),
  content json not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  note text not null,
  saved_by uuid references people.person on delete set null,
  saved_at timestamptz not null,
  primary key (project_id, version)
);

-- What each run of a mapping made. The releases of the newest one lie in ClickHouse.
create table pipeline.mapping_run (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  mapping_version integer not null,
  -- The snapshots it read, by id.
  snapshots jsonb not null,
  rows bigint not null,
  processes bigint not null,
  releases bigint not null,
  problems bigint not null,
  ended_at timestamptz not null,
  foreign key (project_id, mapping_version) references pipeline.mapping (project_id, version)
);
create index mapping_run_project on pipeline.mapping_run (project_id, ended_at desc);
