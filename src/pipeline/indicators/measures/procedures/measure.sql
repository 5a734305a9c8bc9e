SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, 1 AS numerator, 1 AS denominator, '' AS reason, [] AS marks
FROM {database}.fact_process
WHERE {counted}
