-- What the newest measurement flagged, and the figures of single subjects.
CREATE TABLE IF NOT EXISTS {database}.result
(
  measurement LowCardinality(String),
  code LowCardinality(String),
  kind LowCardinality(String),
  id String,
  value Float64,
  currency LowCardinality(String)
)
ENGINE = MergeTree PARTITION BY measurement ORDER BY (code, kind, id);
