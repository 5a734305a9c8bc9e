SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, has({u011_methods:Array(String)}, method) AS numerator,
  1 AS denominator,
  multiIf(NOT has(award_status, 'active'), 'no-status', method = '', 'no-method', '') AS reason, [] AS marks
FROM {database}.fact_contest
WHERE {counted} AND (has(award_status, 'active') OR has(award_status, ''))
