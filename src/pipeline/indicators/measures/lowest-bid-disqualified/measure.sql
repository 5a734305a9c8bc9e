WITH
  arrayFilter(b -> b.2 AND isNotNull(b.3) AND b.4 = {currency:String},
    arrayZip(bid_status, bid_is_submitted, bid_amount, bid_currency)) AS offers,
  -- Of equal bids the first counts, as the data has them.
  arraySort(b -> assumeNotNull(b.3), offers)[1].1 AS lowest,
  multiIf(empty(bid_status), 'no-bids', NOT has(award_status, 'active'), 'no-active-award',
          NOT arrayExists(b -> b.1 = 'valid', offers), 'no-valid-priced-bid', '') AS reason,
  reason = '' AND lowest = 'disqualified' AS flagged
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, {currency:String} AS currency, flagged AS numerator, 1 AS denominator,
  reason, if(flagged, [('process', ocid, 1.)], []) AS marks
FROM {database}.fact_contest
WHERE {considered} AND {price-compared}
