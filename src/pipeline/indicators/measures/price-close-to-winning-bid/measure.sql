WITH
  {r8},
  (SELECT arraySort(groupArray(ratio)) FROM {price-gaps} WHERE reason = '') AS ratios,
  r8(ratios, 0.25) AS q1,
  coalesce({r024_threshold:Nullable(Float64)}, q1 - 1.5 * (r8(ratios, 0.75) - q1)) AS fence,
  -- A fence at zero would flag every process whose two lowest bids are equal.
  reason = '' AND (isNotNull({r024_threshold:Nullable(Float64)}) OR q1 > 0) AND fence > 0 AND ratio <= fence AS close
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, {currency:String} AS currency, close AS numerator, 1 AS denominator,
  reason, if(close, [('process', ocid, ratio), ('tenderer', winner, 0.), ('tenderer', second, 0.)], []) AS marks
FROM {price-gaps}
