-- One row a line of compiled releases, with a Nested group for each of its parts: a load is one statement over the
-- JSON and becomes visible by one exchange. The narrow tables that measures read are the views below it.
CREATE TABLE IF NOT EXISTS {database}.{table}
(
  process UInt64,
  set_aside LowCardinality(String),
  text String CODEC(ZSTD),
  unreadable UInt32,
  ocid String,
  released Nullable(DateTime64(3, 'UTC')),
  tags Array(LowCardinality(String)),
  buyer String,
  buyer_name String,
  procuring_entity String,
  procuring_entity_name String,
  budget_amount Nullable(Decimal(38, 6)),
  budget_currency LowCardinality(String),
  tender_id String,
  tender_status LowCardinality(String),
  method LowCardinality(String),
  method_details LowCardinality(String),
  category LowCardinality(String),
  number_of_tenderers Nullable(UInt32),
  -- The number given, else of distinct tenderers, else of distinct bidders of submitted bids.
  tenderer_count Nullable(UInt32),
  tender_amount Nullable(Decimal(38, 6)),
  tender_currency LowCardinality(String),
  tender_start Nullable(DateTime64(3, 'UTC')),
  tender_start_is_day Bool,
  tender_end Nullable(DateTime64(3, 'UTC')),
  tender_end_is_day Bool,
  tender_amendment Nested(id String, amended Nullable(DateTime64(3, 'UTC'))),
  tender_item Nested(scheme LowCardinality(String), class String, quantity Nullable(Decimal(38, 6))),
  tenderers Array(String),
  party Nested(
    id String, name String, roles Array(LowCardinality(String)), country LowCardinality(String),
    region LowCardinality(String), locality LowCardinality(String), classifications Array(Tuple(scheme String, id String))
  ),
  bid Nested(
    id String, status LowCardinality(String), submitted Nullable(DateTime64(3, 'UTC')), submitted_is_day Bool,
    amount Nullable(Decimal(38, 6)), currency LowCardinality(String), tenderers Array(String)
  ),
  award Nested(
    id String, status LowCardinality(String), awarded Nullable(DateTime64(3, 'UTC')), awarded_is_day Bool,
    amount Nullable(Decimal(38, 6)), currency LowCardinality(String), suppliers Array(String), supplier_names Array(String),
    amendments Array(String), amended Array(String),
    item_schemes Array(String), item_classes Array(String), item_quantities Array(String)
  ),
  contract Nested(
    id String, award String, status LowCardinality(String), signed Nullable(DateTime64(3, 'UTC')),
    amount Nullable(Decimal(38, 6)), currency LowCardinality(String),
    starts Nullable(DateTime64(3, 'UTC')), ends Nullable(DateTime64(3, 'UTC')),
    amendments Array(String), amended Array(String),
    item_schemes Array(String), item_classes Array(String), item_quantities Array(String)
  )
)
ENGINE = {engine};

CREATE TABLE IF NOT EXISTS {database}.{table}_unreadable (process UInt64, ocid String, path LowCardinality(String), text String)
ENGINE = MergeTree ORDER BY process;
