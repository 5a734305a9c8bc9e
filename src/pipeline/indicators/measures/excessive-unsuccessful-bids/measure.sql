WITH
  {r8},
  (SELECT (arraySort(groupArray(toFloat64(participations))), arraySort(groupArray(wins / participations)))
   FROM {participations}) AS lists,
  r8(lists.1, {r025_percentile:Float64} / 100) AS many,
  r8(lists.2, 0.25) AS q1,
  coalesce({r025_threshold:Nullable(Float64)}, q1 - 1.5 * (r8(lists.2, 0.75) - q1)) AS fence,
  wins / participations AS ratio,
  -- A fence at zero would flag every frequent bidder that never won.
  (isNotNull({r025_threshold:Nullable(Float64)}) OR q1 > 0) AND fence > 0 AND participations >= many AND ratio <= fence AS losing
SELECT ocids, tenderer AS id, '' AS `group`, '' AS currency, losing AS numerator, 1 AS denominator, '' AS reason,
  if(losing, [('tenderer', tenderer, ratio)], []) AS marks
FROM {participations}
