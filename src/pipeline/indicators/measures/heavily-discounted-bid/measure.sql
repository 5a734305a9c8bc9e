SELECT [ocid] AS ocids, '' AS id, '' AS `group`, {currency:String} AS currency, discounted AS numerator,
  1 AS denominator, reason, if(discounted, [('process', ocid, ratio), ('tenderer', winner, 0.)], []) AS marks
FROM
(
  SELECT ocid, winner, ratio, reason, reason = '' AND fence > 0 AND ratio >= fence AS discounted
  FROM
  (
    SELECT ocid, winner, ratio, reason, coalesce({r058_threshold:Nullable(Float64)}, q3 + 1.5 * (q3 - q1)) AS fence
    FROM {price-gaps}
  )
)
