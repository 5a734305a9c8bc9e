SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, alone AS numerator, 1 AS denominator, reason,
  if(alone, [('process', ocid, toFloat64(length(disqualified))), ('tenderer', valid[1], 0.)], []) AS marks
FROM
(
  SELECT ocid, valid, reason, disqualified,
    reason = '' AND length(valid) = 1 AND valid = winners AND length(disqualified) >= greatest({r035_threshold:Int64}, 1) AS alone
  FROM
  (
    SELECT ocid, winners, valid,
      multiIf(bids = 0, 'no-bids', awards = 0, 'no-awards', NOT is_final, 'award-pending', empty(winners), 'no-active-award',
              empty(valid), 'no-valid-bid', '') AS reason,
      if(length(valid) = 1 AND notEmpty(rejected),
        arrayDistinct(arrayFilter(id -> id != '' AND id != valid[1], rejected)), []) AS disqualified
    FROM
    (
      SELECT ocid, is_final, length(bid_status) AS bids, length(award_status) AS awards,
        arraySort(arrayDistinct(arrayFilter(id -> id != '', arrayFlatten(active_suppliers)))) AS winners,
        arraySort(arrayDistinct(arrayFilter(id -> id != '',
          arrayFlatten(arrayFilter((ids, status) -> status = 'valid', bid_tenderers, bid_status))))) AS valid,
        arrayFlatten(arrayFilter((ids, status) -> status = 'disqualified', bid_tenderers, bid_status)) AS rejected
      FROM {database}.fact_contest
      WHERE {considered}
    )
  )
)
