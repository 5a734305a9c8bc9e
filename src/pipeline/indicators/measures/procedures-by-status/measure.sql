SELECT [ocid] AS ocids, '' AS id, tender_status AS `group`, '' AS currency, 1 AS numerator, 1 AS denominator,
  if(tender_status = '', 'no-status', '') AS reason, [] AS marks
FROM {database}.fact_process
WHERE {counted}
