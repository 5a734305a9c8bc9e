-- What of the rows is not in the releases that the current mapping makes of them, and why.
CREATE TABLE IF NOT EXISTS {database}.mapping_problem
(
    source LowCardinality(String),
    snapshot LowCardinality(String),
    line UInt64,
    column LowCardinality(String),
    target LowCardinality(String),
    reason LowCardinality(String),
    text String
)
ENGINE = MergeTree ORDER BY (source, reason, target, column, snapshot, line);
