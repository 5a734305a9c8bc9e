SELECT [ocid] AS ocids, '' AS id, '' AS `group`, if(reason = '', tender_currency, '') AS currency,
  if(reason = '', assumeNotNull(tender_amount) - spent, 0) AS numerator,
  if(reason = '', assumeNotNull(tender_amount), 0) AS denominator, reason, [] AS marks
FROM
(
  SELECT ocid, tender_amount, tender_currency, arraySum(amount -> coalesce(amount, 0), amounts) AS spent,
    multiIf(
      isNull(tender_amount), 'no-tender-value',
      tender_currency = '', 'no-currency',
      arrayExists(amount -> isNull(amount), amounts), 'no-amount',
      arrayExists(currency -> currency != currencies[1], currencies), 'several-currencies',
      currencies[1] = '', 'no-currency',
      currencies[1] != tender_currency, 'other-currency',
      '') AS reason
  FROM
  (
    SELECT ocid, tender_amount, tender_currency,
      if(notEmpty(contract_status),
        arrayFilter((amount, status) -> status IN ('active', 'terminated', ''), contract_amount, contract_status),
        arrayFilter((amount, status) -> status = 'active', award_amount, award_status)) AS amounts,
      if(notEmpty(contract_status),
        arrayFilter((currency, status) -> status IN ('active', 'terminated', ''), contract_currency, contract_status),
        arrayFilter((currency, status) -> status = 'active', award_currency, award_status)) AS currencies
    FROM {database}.fact_contest
    WHERE {counted}
  )
  WHERE notEmpty(amounts)
)
