WITH multiIf(isNull(tender_end), 'no-end-date', isNull(awarded), 'no-award-date',
             assumeNotNull(awarded) < assumeNotNull(tender_end), 'award-before-deadline', '') AS reason
SELECT [ocid] AS ocids, id, '' AS `group`, '' AS currency,
  if(reason = '', toDecimal128(dateDiff('millisecond', assumeNotNull(tender_end), assumeNotNull(awarded)), 6) / 86400000, 0) AS numerator,
  1 AS denominator, reason, [] AS marks
FROM {database}.fact_award
WHERE {counted} AND status IN ('active', '')
