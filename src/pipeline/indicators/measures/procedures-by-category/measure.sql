SELECT [ocid] AS ocids, '' AS id, category AS `group`, '' AS currency, 1 AS numerator, 1 AS denominator,
  if(category = '', 'no-category', '') AS reason, [] AS marks
FROM {database}.fact_process
WHERE {counted}
