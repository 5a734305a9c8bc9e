-- How a project wants its measures computed; nothing stands here while the defaults are good.
create table pipeline.measure_settings (
  project_id uuid primary key references people.project on delete cascade,
  settings jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null
);

-- Each time a project was measured. Figures and results lie in ClickHouse under this id, and can be computed again.
create table pipeline.measurement (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  measured_at timestamptz not null,
  settings jsonb not null,
  -- What prices were compared in, and whether the settings or the data chose it.
  currency jsonb,
  -- Lines read, processes, what was set aside by reason, what was straightened and what could not be read.
  counts jsonb not null,
  -- Measures that could not be computed, each with the fields it lacks.
  not_computed jsonb not null
);
create index measurement_project on pipeline.measurement (project_id, measured_at desc);
