SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, notEmpty(late_winners) AS numerator, 1 AS denominator, reason,
  if(notEmpty(late_winners),
    arrayConcat([('process', ocid, 1.)], arrayMap(id -> ('tenderer', id, 1.), late_winners)), []) AS marks
FROM
(
  SELECT ocid, arrayDistinct(arrayFilter(id -> has(winners, id), arrayFlatten(late))) AS late_winners,
    multiIf(
      bids = 0, 'no-bids',
      empty(winners), 'no-active-award',
      isNull(deadline), 'no-end-date',
      winning = 0, 'no-valid-bid-of-winner',
      winning = undated, 'no-bid-date',
      '') AS reason
  FROM
  (
    SELECT ocid, winners, deadline, length(bid_status) AS bids,
      arrayCount((ids, status) -> status = 'valid' AND hasAny(ids, winners), bid_tenderers, bid_status) AS winning,
      arrayCount((ids, status, date) -> isNull(date) AND status = 'valid' AND hasAny(ids, winners),
        bid_tenderers, bid_status, bid_submitted) AS undated,
      arrayFilter((ids, status, date) -> status = 'valid' AND coalesce(date > deadline, false),
        bid_tenderers, bid_status, bid_submitted) AS late
    FROM
    (
      SELECT ocid, bid_submitted, bid_status, bid_tenderers,
        arrayFilter(id -> id != '', arrayFlatten(active_suppliers)) AS winners,
        -- A deadline that is a day lasts until that day's last moment.
        addMilliseconds(tender_end, if(tender_end_is_day, 86399999, 0)) AS deadline
      FROM {database}.fact_contest
      WHERE {considered}
    )
  )
)
