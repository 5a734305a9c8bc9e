SELECT {ocids} AS ocids, bidder AS id, '' AS `group`, '' AS currency, 1 AS numerator, 1 AS denominator,
  if(bidder = '', 'no-id', '') AS reason, [] AS marks
FROM
(
  SELECT ocid, id AS bidder FROM {database}.fact_tenderer WHERE {counted}
  UNION ALL
  SELECT ocid, tenderer FROM {database}.fact_bid_tenderer WHERE {counted} AND status NOT IN ('', 'invited', 'withdrawn')
)
GROUP BY bidder
