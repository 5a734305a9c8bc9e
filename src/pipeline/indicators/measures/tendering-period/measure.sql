WITH multiIf(isNull(tender_start), 'no-start-date', isNull(tender_end), 'no-end-date',
             assumeNotNull(tender_end) < assumeNotNull(tender_start), 'reversed-period', '') AS reason
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency,
  if(reason = '', toDecimal128(dateDiff('millisecond', assumeNotNull(tender_start), assumeNotNull(tender_end)), 6) / 86400000, 0) AS numerator,
  1 AS denominator, reason, [] AS marks
FROM {database}.fact_process
WHERE {counted}
