SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, coalesce(tenderer_count, 0) AS numerator,
  1 AS denominator, if(isNull(tenderer_count), 'no-number-of-tenderers', '') AS reason, [] AS marks
FROM {database}.fact_process
WHERE {counted} AND has({u017_methods:Array(String)}, method)
