SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, notEmpty(identical) AS numerator, 1 AS denominator, reason,
  if(notEmpty(identical),
    arrayConcat([('process', ocid, 1.)],
      arrayMap(id -> ('tenderer', id, 1.), arrayDistinct(arrayFlatten(arrayMap(b -> b.3, identical))))), []) AS marks
FROM
(
  SELECT ocid, multiIf(bids = 0, 'no-bids', priced = 0, 'no-priced-bid', '') AS reason,
    -- A bidder may submit the same price twice; two sets of bidders may not.
    arrayFilter(b -> arrayExists(o -> o.1 = b.1 AND o.2 = b.2 AND o.3 != b.3, offers), offers) AS identical
  FROM
  (
    SELECT ocid, bids, priced,
      -- Sets of bidders are compared only where a price occurs twice.
      arrayFilter(o -> notEmpty(o.3), arrayMap((price, ids) -> (price.1, price.2,
        arraySort(arrayDistinct(arrayFilter(id -> id != '', ids)))), prices, bidders)) AS offers
    FROM
    (
      SELECT ocid, bids, length(all_prices) AS priced, length(arrayDistinct(all_prices)) < priced AS is_repeated,
        arrayFilter(p -> is_repeated, all_prices) AS prices, arrayFilter(ids -> is_repeated, all_bidders) AS bidders
      FROM
      (
        SELECT ocid, length(bid_status) AS bids,
          arrayFilter((price, amount, ids, is) -> is AND isNotNull(amount) AND price.2 != '' AND notEmpty(ids),
            arrayZip(bid_amount, bid_currency), bid_amount, bid_tenderers, bid_is_submitted) AS all_prices,
          arrayFilter((ids, amount, currency, is) -> is AND isNotNull(amount) AND currency != '' AND notEmpty(ids),
            bid_tenderers, bid_amount, bid_currency, bid_is_submitted) AS all_bidders
        FROM {database}.fact_contest
        WHERE {considered} AND {price-compared}
      )
    )
  )
)
