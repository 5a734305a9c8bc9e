SELECT [ocid] AS ocids, id, '' AS `group`, currency, coalesce(amount, 0) AS numerator, 1 AS denominator,
  multiIf(status = '', 'no-status', isNull(amount), 'no-amount', currency = '', 'no-currency', '') AS reason, [] AS marks
FROM {database}.fact_award
WHERE {counted} AND status IN ('active', '')
