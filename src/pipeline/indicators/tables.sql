-- The figures of every measurement, kept for comparison.
CREATE TABLE IF NOT EXISTS {database}.summary
(
  measurement String,
  code LowCardinality(String),
  `group` String,
  currency LowCardinality(String),
  numerator Decimal(38, 6),
  denominator Decimal(38, 6),
  value Nullable(Float64),
  n UInt64,
  unknown Map(LowCardinality(String), UInt64)
)
ENGINE = MergeTree ORDER BY (measurement, code, `group`, currency);

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
