SELECT [ocid] AS ocids, id, method AS `group`, '' AS currency, 1 AS numerator, 1 AS denominator,
  multiIf(status = '', 'no-status', method = '', 'no-method', '') AS reason, [] AS marks
FROM {database}.fact_contract
WHERE {counted} AND status IN ('active', 'terminated', '')
UNION ALL
-- Where a process has no contracts, its active awards stand for them.
SELECT [ocid], id, method, '', 1, 1, if(method = '', 'no-method', ''), []
FROM {database}.fact_award
WHERE {counted} AND status = 'active' AND NOT has_contracts
