WITH
  if(isNull(tenderer_count), 'no-number-of-tenderers', '') AS reason,
  reason = '' AND assumeNotNull(tenderer_count) = 1 AS single
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, single AS numerator, 1 AS denominator, reason,
  if(single, [('process', ocid, 1.)], []) AS marks
FROM {database}.fact_process
WHERE {considered} AND (empty({r018_methods:Array(String)}) OR has({r018_methods:Array(String)}, method))
