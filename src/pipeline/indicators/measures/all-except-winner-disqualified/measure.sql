SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, alone AS numerator, 1 AS denominator, reason,
  if(alone, [('process', ocid, toFloat64(length(disqualified))), ('tenderer', valid[1], 0.)], []) AS marks
FROM
(
  SELECT ocid, valid, reason, disqualified,
    reason = '' AND length(valid) = 1 AND length(winners) = 1 AND valid[1] = winners[1]
      AND length(disqualified) >= greatest({r035_threshold:Int64}, 1) AS alone
  FROM
  (
    SELECT ocid, arrayDistinct(winners) AS winners, arrayDistinct(valid_ids) AS valid,
      multiIf(bids = 0, 'no-bids', awards = 0, 'no-awards', NOT is_final, 'award-pending', empty(winners), 'no-active-award',
              NOT has_valid, 'no-valid-bid', '') AS reason,
      arrayDistinct(arrayFilter(id -> id != '' AND NOT has(valid_ids, id), rejected)) AS disqualified
    FROM
    (
      -- Lists are taken apart only where somebody was disqualified: elsewhere there is nothing to flag.
      SELECT ocid, is_final, length(bid_status) AS bids, length(award_status) AS awards,
        has(bid_status, 'disqualified') AS asks,
        arrayFilter(id -> id != '', arrayFlatten(active_suppliers)) AS winners,
        arrayExists((ids, status) -> status = 'valid' AND notEmpty(ids) AND ids[1] != '', bid_tenderers, bid_status) AS has_valid,
        arrayFilter(id -> id != '',
          arrayFlatten(arrayFilter((ids, status) -> asks AND status = 'valid', bid_tenderers, bid_status))) AS valid_ids,
        arrayFlatten(arrayFilter((ids, status) -> asks AND status = 'disqualified', bid_tenderers, bid_status)) AS rejected
      FROM {database}.fact_contest
      WHERE {considered}
    )
  )
)
