-- Each bidder with a valid bid of its own, once a process, where one supplier alone holds the one active award.
(
  SELECT tenderer, groupArray(ocid) AS ocids, count() AS participations, countIf(tenderer = winner) AS wins
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
