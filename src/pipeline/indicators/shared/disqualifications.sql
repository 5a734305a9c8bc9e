-- Submitted and disqualified bids of each buyer, procuring entity and bidder, and the processes they are from.
(
  SELECT kind, id, sum(disqualified) AS disqualified, sum(submitted) AS submitted, uniqExact(process) AS processes,
    groupUniqArray(ocid) AS ocids
  FROM
  (
    SELECT process, ocid, subject.1 AS kind, subject.2 AS id, subject.3 AS disqualified, subject.4 AS submitted
    FROM
    (
      SELECT process, ocid, buyer, procuring_entity,
        arrayFilter((status, is) -> is, bid_status, bid_is_submitted) AS statuses,
        arrayFilter((ids, is) -> is, bid_tenderers, bid_is_submitted) AS bidders,
        countEqual(statuses, 'disqualified') AS all_disqualified,
        arrayConcat(
          [('buyer', buyer, all_disqualified, length(statuses)),
           ('procuringEntity', procuring_entity, all_disqualified, length(statuses))],
          arrayFlatten(arrayMap((ids, status) ->
            arrayMap(id -> ('tenderer', id, toUInt64(status = 'disqualified'), toUInt64(1)), ids), bidders, statuses))) AS subjects
      FROM {database}.fact_contest
      WHERE {considered}
    )
    ARRAY JOIN subjects AS subject
    WHERE notEmpty(statuses) AND subject.2 != ''
  )
  GROUP BY kind, id
)
