-- What is shown of a measurement: the figures of each measure, the largest groups first. They stand here and not in
-- ClickHouse, so that a backup holds the history of figures; only what lies behind a figure is computed again.
create table pipeline.figure (
  measurement_id uuid not null references pipeline.measurement on delete cascade,
  code text not null,
  -- From 0. Of the newest measurement as many as a page can carry, of earlier ones as many as a list shows.
  position integer not null check (position >= 0),
  -- '' where the figure is about the whole.
  group_id text not null,
  group_name text not null,
  currency text not null,
  numerator numeric not null,
  denominator numeric not null,
  value double precision,
  n bigint not null,
  -- How many could not be counted, by reason.
  unknown jsonb not null,
  primary key (measurement_id, code, position)
);
