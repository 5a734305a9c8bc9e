SELECT [ocid] AS ocids, '' AS id, method AS `group`, '' AS currency, 1 AS numerator, 1 AS denominator,
  if(method = '', 'no-method', '') AS reason, [] AS marks
FROM {database}.fact_process
WHERE {counted}
