WITH
  arraySort(arrayDistinct(arrayFilter(id -> id != '', arrayFlatten(active_suppliers)))) AS winners,
  arraySort(arrayDistinct(arrayFilter(id -> id != '',
    arrayFlatten(arrayFilter((ids, status) -> status = 'valid', bid_tenderers, bid_status))))) AS valid,
  arrayDistinct(arrayFilter(id -> id != '' AND NOT has(valid, id),
    arrayFlatten(arrayFilter((ids, status) -> status = 'disqualified', bid_tenderers, bid_status)))) AS disqualified,
  multiIf(empty(bid_status), 'no-bids', empty(award_status), 'no-awards', NOT is_final, 'award-pending',
          empty(winners), 'no-active-award', empty(valid), 'no-valid-bid', '') AS reason,
  reason = '' AND length(valid) = 1 AND valid = winners
    AND length(disqualified) >= greatest({r035_threshold:Int64}, 1) AS alone
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, alone AS numerator, 1 AS denominator, reason,
  if(alone, [('process', ocid, toFloat64(length(disqualified))), ('tenderer', valid[1], 0.)], []) AS marks
FROM {database}.fact_contest
WHERE {considered}
