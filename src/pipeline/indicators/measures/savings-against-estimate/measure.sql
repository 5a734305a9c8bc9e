SELECT [ocid] AS ocids, '' AS id, '' AS `group`, if(reason = '', tender_currency, '') AS currency,
  if(reason = '', assumeNotNull(tender_amount) - spent, 0) AS numerator,
  if(reason = '', assumeNotNull(tender_amount), 0) AS denominator, reason, [] AS marks
FROM
(
  SELECT ocid, tender_amount, tender_currency, spent,
    multiIf(
      isNull(tender_amount), 'no-tender-value',
      tender_currency = '', 'no-currency',
      priced < contracts, 'no-amount',
      length(currencies) > 1, 'several-currencies',
      currencies[1] = '', 'no-currency',
      currencies[1] != tender_currency, 'other-currency',
      '') AS reason
  FROM {database}.fact_process AS p
  INNER JOIN
  (
    SELECT process, count() AS contracts, count(amount) AS priced, sum(amount) AS sum_amount, coalesce(sum_amount, 0) AS spent,
      groupUniqArray(currency) AS currencies
    FROM
    (
      SELECT process, amount, currency FROM {database}.fact_contract WHERE status IN ('active', 'terminated', '')
      UNION ALL
      SELECT process, amount, currency FROM {database}.fact_award
      WHERE status = 'active' AND process NOT IN (SELECT process FROM {database}.fact_contract)
    )
    GROUP BY process
  ) AS c ON p.process = c.process
  WHERE {counted}
)
