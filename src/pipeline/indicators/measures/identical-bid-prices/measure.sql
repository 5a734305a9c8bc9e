WITH
  arrayFilter(b -> b.1 AND isNotNull(b.2) AND b.3 != '' AND notEmpty(b.4),
    arrayZip(bid_is_submitted, bid_amount, bid_currency,
      arrayMap(ids -> arraySort(arrayDistinct(arrayFilter(id -> id != '', ids))), bid_tenderers))) AS offers,
  -- A bidder may submit the same price twice; two sets of bidders may not.
  arrayFilter(b -> arrayExists(o -> o.2 = b.2 AND o.3 = b.3 AND o.4 != b.4, offers), offers) AS identical,
  multiIf(empty(bid_status), 'no-bids', empty(offers), 'no-priced-bid', '') AS reason
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, notEmpty(identical) AS numerator, 1 AS denominator, reason,
  if(notEmpty(identical),
    arrayConcat([('process', ocid, 1.)],
      arrayMap(id -> ('tenderer', id, 1.), arrayDistinct(arrayFlatten(arrayMap(b -> b.4, identical))))), []) AS marks
FROM {database}.fact_contest
WHERE {considered} AND {price-compared}
