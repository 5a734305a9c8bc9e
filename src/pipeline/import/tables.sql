-- Rows of snapshots as they were read, by the line on which they begin. A cell that is missing at the end stands for ''.
CREATE TABLE IF NOT EXISTS {database}.source_row
(
    snapshot LowCardinality(String),
    line UInt64,
    cells Array(String)
)
ENGINE = MergeTree PARTITION BY snapshot ORDER BY line;

-- Rows that were not loaded: their text (the head of a long one) and why, in words.
CREATE TABLE IF NOT EXISTS {database}.source_row_aside
(
    snapshot LowCardinality(String),
    line UInt64,
    text String,
    reason String
)
ENGINE = MergeTree PARTITION BY snapshot ORDER BY line;

-- Releases: those of OCDS sources under their snapshot, those that a mapping makes under a name of its own.
CREATE TABLE IF NOT EXISTS {database}.release
(
    ocid String,
    id String,
    date DateTime64(3, 'UTC'),
    tag Array(String),
    json String,
    snapshot LowCardinality(String),
    source_rows Array(Tuple(snapshot String, line UInt64))
)
ENGINE = MergeTree PARTITION BY snapshot ORDER BY (ocid, date, id);
