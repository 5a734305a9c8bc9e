SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, notEmpty(identical) AS numerator, 1 AS denominator, reason,
  if(notEmpty(identical),
    arrayConcat([('process', ocid, 1.)],
      arrayMap(id -> ('tenderer', id, 1.), arrayDistinct(arrayFlatten(arrayMap(b -> b.3, identical))))), []) AS marks
FROM
(
  SELECT ocid, multiIf(bids = 0, 'no-bids', empty(offers), 'no-priced-bid', '') AS reason,
    -- A bidder may submit the same price twice; two sets of bidders may not.
    if(length(arrayDistinct(prices)) = length(prices), [],
      arrayFilter(b -> arrayExists(o -> o.1 = b.1 AND o.2 = b.2 AND o.3 != b.3, offers), offers)) AS identical
  FROM
  (
    SELECT ocid, bids, offers, arrayMap(o -> (o.1, o.2), offers) AS prices
    FROM
    (
      SELECT ocid, length(bid_status) AS bids,
        arrayFilter(o -> isNotNull(o.1) AND o.2 != '' AND notEmpty(o.3),
          arrayMap((amount, currency, ids, is) ->
            (amount, toString(currency), if(is, arraySort(arrayDistinct(arrayFilter(id -> id != '', ids))), [])),
            bid_amount, bid_currency, bid_tenderers, bid_is_submitted)) AS offers
      FROM {database}.fact_contest
      WHERE {considered} AND {price-compared}
    )
  )
)
