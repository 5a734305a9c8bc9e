SELECT subject.5 AS ocids, subject.1 AS id, kind AS `group`, '' AS currency, excessive AS numerator, 1 AS denominator,
  if(subject.4, '', 'too-few') AS reason, if(excessive, [(kind, subject.1, subject.2)], []) AS marks
FROM
(
  SELECT kind, subject, subject.4 AND fence > 0 AND subject.2 >= fence AS excessive
  FROM
  (
    WITH {r8}
    SELECT kind, subjects, coalesce({r038_threshold:Nullable(Float64)}, r8(ratios, h3) + 1.5 * (r8(ratios, h3) - r8(ratios, h1))) AS fence
    FROM
    (
      WITH {r8}
      SELECT kind, subjects, ratios, r8_at(length(ratios), 0.25) AS h1, r8_at(length(ratios), 0.75) AS h3
      FROM
      (
        SELECT kind, groupArray((id, disqualified / submitted, submitted, enough, ocids)) AS subjects,
          arraySort(groupArrayIf(disqualified / submitted, enough)) AS ratios
        FROM
        (
          SELECT 'tenderer' AS kind, tenderer AS id, countIf(status = 'disqualified') AS disqualified, count() AS submitted,
            submitted >= {r038_bids:Int64} AS enough, {ocids} AS ocids
          FROM {database}.fact_bid_tenderer
          WHERE {considered} AND status NOT IN ('', 'invited', 'withdrawn') AND tenderer != ''
          GROUP BY tenderer
          UNION ALL
          -- The minimum of a buyer or procuring entity is of processes with submitted bids, not of bids.
          SELECT who.1 AS kind, who.2 AS id, sum(disqualified_bids) AS disqualified, sum(submitted_bids) AS submitted,
            count() >= {r038_processes:Int64} AS enough, {ocids} AS ocids
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
    )
  )
  ARRAY JOIN subjects AS subject
)
