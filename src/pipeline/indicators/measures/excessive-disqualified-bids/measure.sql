WITH
  coalesce({r038_threshold:Nullable(Float64)}, q3 + 1.5 * (q3 - q1)) AS fence,
  subject.2 / subject.3 AS ratio,
  if(subject.4, '', 'too-few') AS reason,
  reason = '' AND fence > 0 AND ratio >= fence AS excessive
SELECT subject.5 AS ocids, subject.1 AS id, kind AS `group`, '' AS currency, excessive AS numerator, 1 AS denominator, reason,
  if(excessive, [(kind, subject.1, ratio)], []) AS marks
FROM
(
  WITH {r8}
  SELECT kind, groupArray((id, disqualified, submitted, enough, ocids)) AS subjects,
    arraySort(groupArrayIf(disqualified / submitted, enough)) AS ratios, r8(ratios, 0.25) AS q1, r8(ratios, 0.75) AS q3
  FROM
  (
    SELECT 'tenderer' AS kind, tenderer AS id, countIf(status = 'disqualified') AS disqualified, count() AS submitted,
      submitted >= {r038_bids:Int64} AS enough, groupUniqArray(ocid) AS ocids
    FROM {database}.fact_bid_tenderer
    WHERE {considered} AND status NOT IN ('', 'invited', 'withdrawn') AND tenderer != ''
    GROUP BY tenderer
    UNION ALL
    -- The minimum of a buyer or procuring entity is of processes with submitted bids, not of bids.
    SELECT who.1 AS kind, who.2 AS id, sum(disqualified_bids) AS disqualified, sum(submitted_bids) AS submitted,
      count() >= {r038_processes:Int64} AS enough, groupArray(ocid) AS ocids
    FROM
    (
      SELECT ocid, buyer, procuring_entity, countEqual(bid_status, 'disqualified') AS disqualified_bids,
        arraySum(bid_is_submitted) AS submitted_bids
      FROM {database}.fact_contest
      WHERE {considered}
    )
    ARRAY JOIN [('buyer', buyer), ('procuringEntity', procuring_entity)] AS who
    WHERE submitted_bids > 0 AND who.2 != ''
    GROUP BY who
  )
  GROUP BY kind
)
ARRAY JOIN subjects AS subject
