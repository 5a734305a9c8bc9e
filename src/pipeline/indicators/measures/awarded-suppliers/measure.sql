SELECT {ocids} AS ocids, supplier AS id, '' AS `group`, '' AS currency, 1 AS numerator, 1 AS denominator,
  if(supplier = '', 'no-id', '') AS reason, [] AS marks
FROM {database}.fact_award_supplier
WHERE {counted} AND status = 'active'
GROUP BY supplier
UNION ALL
SELECT [ocid], id, '', '', 0, 0, 'no-status', []
FROM {database}.fact_award
WHERE {counted} AND status = ''
