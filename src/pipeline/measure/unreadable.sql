-- Every date, amount and number that is there but could not be read, with where it stands and what it says.
INSERT INTO {database}.{table}_unreadable
SELECT line, ocid, path, said
FROM
(
  WITH
    (path, texts) -> arrayMap(t -> (path, t), arrayFilter(t -> t != '' AND isNull(toDecimal128OrNull(t, 6)), texts)) AS bad_money,
    (path, texts) -> arrayMap(t -> (path, t), arrayFilter(t -> t != '' AND NOT (length(t) >= 10
      AND substring(t, 5, 1) = '-' AND substring(t, 8, 1) = '-'
      AND isNotNull(parseDateTime64BestEffortOrNull(t, 3, 'UTC'))), texts)) AS bad_dates
  SELECT line, release.ocid AS ocid, arrayConcat(
    bad_money('tender.value.amount', [release.tender.value.amount]),
    bad_money('planning.budget.amount.amount', [release.planning.budget.amount.amount]),
    bad_money('bids.details.value.amount', release.bids.details.value.amount),
    bad_money('awards.value.amount', release.awards.value.amount),
    bad_money('contracts.value.amount', release.contracts.value.amount),
    bad_dates('date', [release.date]),
    bad_dates('tender.tenderPeriod.startDate', [release.tender.tenderPeriod.startDate]),
    bad_dates('tender.tenderPeriod.endDate', [release.tender.tenderPeriod.endDate]),
    bad_dates('bids.details.date', release.bids.details.date),
    bad_dates('awards.date', release.awards.date),
    bad_dates('contracts.dateSigned', release.contracts.dateSigned),
    bad_dates('contracts.period.startDate', release.contracts.period.startDate),
    bad_dates('contracts.period.endDate', release.contracts.period.endDate),
    arrayMap(t -> ('tender.numberOfTenderers', t), arrayFilter(t -> t != '' AND isNull(toUInt32OrNull(t)),
      [release.tender.numberOfTenderers]))) AS found
  FROM
  (
    SELECT line, JSONExtract(if(line = 1, replaceOne(text, '\xEF\xBB\xBF', ''), text), '{type}') AS release
    FROM {lines}
    WHERE line IN (SELECT process FROM {database}.{table} WHERE unreadable > 0)
  )
)
ARRAY JOIN tupleElement(found, 1) AS path, tupleElement(found, 2) AS said
SETTINGS max_block_size = 2000, min_chunk_bytes_for_parallel_parsing = 2000000
