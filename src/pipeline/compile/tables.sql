-- One compiled release a process, and what lists of processes show and search.
CREATE TABLE IF NOT EXISTS {database}.compiled
(
    ocid String,
    date DateTime64(3, 'UTC'),
    json String,
    title String,
    buyer String,
    status LowCardinality(String),
    search String
)
ENGINE = MergeTree ORDER BY ocid;
