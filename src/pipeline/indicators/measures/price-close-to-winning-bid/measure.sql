SELECT [ocid] AS ocids, '' AS id, '' AS `group`, {currency:String} AS currency, close AS numerator, 1 AS denominator,
  reason, if(close, [('process', ocid, ratio), ('tenderer', winner, 0.), ('tenderer', second, 0.)], []) AS marks
FROM
(
  SELECT ocid, winner, second, ratio, reason,
    -- A fence at zero would flag every process whose two lowest bids are equal.
    reason = '' AND fence > 0 AND can_be_flagged AND ratio <= fence AS close
  FROM
  (
    SELECT ocid, winner, second, ratio, reason,
      isNotNull({r024_threshold:Nullable(Float64)}) OR q1 > 0 AS can_be_flagged,
      coalesce({r024_threshold:Nullable(Float64)}, q1 - 1.5 * (q3 - q1)) AS fence
    FROM {price-gaps}
  )
)
