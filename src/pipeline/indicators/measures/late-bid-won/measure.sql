WITH
  arrayDistinct(arrayFilter(id -> id != '', arrayFlatten(active_suppliers))) AS winners,
  -- A deadline that is a day lasts until that day's last moment.
  addMilliseconds(assumeNotNull(tender_end), if(tender_end_is_day, 86399999, 0)) AS deadline,
  arrayFilter(b -> b.1 = 'valid' AND hasAny(b.3, winners), arrayZip(bid_status, bid_submitted, bid_tenderers)) AS winning,
  arrayFilter(b -> isNotNull(b.2) AND assumeNotNull(b.2) > deadline, winning) AS late,
  arrayDistinct(arrayFilter(id -> has(winners, id), arrayFlatten(arrayMap(b -> b.3, late)))) AS late_winners,
  multiIf(
    empty(bid_status), 'no-bids',
    empty(winners), 'no-active-award',
    isNull(tender_end), 'no-end-date',
    empty(winning), 'no-valid-bid-of-winner',
    arrayAll(b -> isNull(b.2), winning), 'no-bid-date',
    '') AS reason,
  reason = '' AND notEmpty(late) AS is_late
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, is_late AS numerator, 1 AS denominator, reason,
  if(is_late, arrayConcat([('process', ocid, 1.)], arrayMap(id -> ('tenderer', id, 1.), late_winners)), []) AS marks
FROM {database}.fact_contest
WHERE {considered}
