WITH
  coalesce({r024_threshold:Nullable(Float64)}, q1 - 1.5 * (q3 - q1)) AS fence,
  -- A fence at zero would flag every process whose two lowest bids are equal.
  reason = '' AND (isNotNull({r024_threshold:Nullable(Float64)}) OR q1 > 0) AND fence > 0 AND ratio <= fence AS close
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, {currency:String} AS currency, close AS numerator, 1 AS denominator,
  reason, if(close, [('process', ocid, ratio), ('tenderer', winner, 0.), ('tenderer', second, 0.)], []) AS marks
FROM {price-gaps}
