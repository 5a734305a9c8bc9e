SELECT bidder.4 AS ocids, bidder.1 AS id, '' AS `group`, '' AS currency, losing AS numerator, 1 AS denominator, '' AS reason,
  if(losing, [('tenderer', bidder.1, ratio)], []) AS marks
FROM
(
  SELECT bidder, ratio,
    -- A fence at zero would flag every frequent bidder that never won.
    (isNotNull({r025_threshold:Nullable(Float64)}) OR q1 > 0) AND fence > 0 AND bidder.2 >= many AND ratio <= fence AS losing
  FROM
  (
    SELECT bidder, bidder.3 / bidder.2 AS ratio, many, q1, coalesce({r025_threshold:Nullable(Float64)}, q1 - 1.5 * (q3 - q1)) AS fence
    FROM
    (
      WITH {r8}
      SELECT bidders, r8(frequencies, h) AS many, r8(ratios, h1) AS q1, r8(ratios, h3) AS q3
      FROM
      (
        WITH {r8}
        SELECT bidders, frequencies, ratios, r8_at(length(ratios), {r025_percentile:Float64} / 100) AS h,
          r8_at(length(ratios), 0.25) AS h1, r8_at(length(ratios), 0.75) AS h3
        FROM
        (
          SELECT groupArray((tenderer, participations, wins, ocids)) AS bidders,
            arraySort(groupArray(toFloat64(participations))) AS frequencies, arraySort(groupArray(wins / participations)) AS ratios
          FROM
          (
            -- Each bidder with a valid bid of its own, once a process, where one supplier alone holds the one active award.
            SELECT tenderer, count() AS participations, countIf(tenderer = winner) AS wins, {ocids} AS ocids
            FROM
            (
              SELECT ocid, active_suppliers[1][1] AS winner,
                arrayDistinct(arrayMap(ids -> ids[1], arrayFilter((ids, status) -> status = 'valid' AND length(ids) = 1 AND ids[1] != '',
                  bid_tenderers, bid_status))) AS tenderers
              FROM {database}.fact_contest
              WHERE {considered} AND is_final AND length(active_suppliers) = 1 AND length(active_suppliers[1]) = 1
                AND active_suppliers[1][1] != ''
            )
            ARRAY JOIN tenderers AS tenderer
            GROUP BY tenderer
          )
        )
      )
    )
    ARRAY JOIN bidders AS bidder
  )
)
