WITH
  {r8},
  (SELECT arraySort(groupArray(ratio)) FROM {price-gaps} WHERE reason = '') AS ratios,
  r8(ratios, 0.75) AS q3,
  coalesce({r058_threshold:Nullable(Float64)}, q3 + 1.5 * (q3 - r8(ratios, 0.25))) AS fence,
  reason = '' AND fence > 0 AND ratio >= fence AS discounted
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, {currency:String} AS currency, discounted AS numerator,
  1 AS denominator, reason, if(discounted, [('process', ocid, ratio), ('tenderer', winner, 0.)], []) AS marks
FROM {price-gaps}
