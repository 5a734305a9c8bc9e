-- What the newest checking of a project's releases found; the log tells of earlier ones.
create table pipeline.validation (
  id uuid primary key,
  project_id uuid not null unique references people.project on delete cascade,
  validated_at timestamptz not null,
  releases bigint not null,
  processes bigint not null,
  -- Kinds of findings, not occurrences.
  errors int not null,
  warnings int not null,
  notices int not null,
  -- No error, and nothing left unchecked.
  is_valid boolean not null,
  not_checked jsonb not null
);

-- One kind of thing found at one field, however often. Values and examples may name people: they go with the project.
create table pipeline.finding (
  validation_id uuid not null references pipeline.validation on delete cascade,
  position int not null,
  code text not null,
  severity text not null check (severity in ('error', 'warning', 'notice')),
  -- The field by its names, without the indexes of lists; empty: a release as a whole.
  path text not null,
  message text not null,
  meant text,
  count bigint not null,
  counted_values jsonb not null,
  examples jsonb not null,
  primary key (validation_id, position)
);
