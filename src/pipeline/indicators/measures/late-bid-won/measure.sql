SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, notEmpty(late_winners) AS numerator, 1 AS denominator, reason,
  if(notEmpty(late_winners),
    arrayConcat([('process', ocid, 1.)], arrayMap(id -> ('tenderer', id, 1.), late_winners)), []) AS marks
FROM
(
  SELECT ocid, winning_dates,
    multiIf(
      bids = 0, 'no-bids',
      empty(winners), 'no-active-award',
      isNull(deadline), 'no-end-date',
      empty(winning_dates), 'no-valid-bid-of-winner',
      arrayAll(date -> isNull(date), winning_dates), 'no-bid-date',
      '') AS reason,
    if(reason = '' AND arrayExists(date -> date > deadline, winning_dates),
      arrayDistinct(arrayFilter(id -> has(winners, id),
        arrayFlatten(arrayFilter((ids, date) -> date > deadline, winning_bidders, winning_dates)))), []) AS late_winners
  FROM
  (
    SELECT ocid, bids, winners, deadline,
      arrayFilter((date, status, ids) -> status = 'valid' AND hasAny(ids, winners), bid_submitted, bid_status, bid_tenderers) AS winning_dates,
      arrayFilter((ids, status) -> status = 'valid' AND hasAny(ids, winners), bid_tenderers, bid_status) AS winning_bidders
    FROM
    (
      SELECT ocid, length(bid_status) AS bids, bid_submitted, bid_status, bid_tenderers,
        arrayFilter(id -> id != '', arrayFlatten(active_suppliers)) AS winners,
        -- A deadline that is a day lasts until that day's last moment.
        addMilliseconds(tender_end, if(tender_end_is_day, 86399999, 0)) AS deadline
      FROM {database}.fact_contest
      WHERE {considered}
    )
  )
)
