WITH
  {r8},
  (SELECT arraySort(groupArray(toFloat64(kinds))) FROM {supplied-classes}
   WHERE processes >= {r048_processes:Int64}) AS all_kinds,
  r8(all_kinds, 0.75) AS q3,
  coalesce({r048_threshold:Nullable(Float64)}, q3 + 1.5 * (q3 - r8(all_kinds, 0.25))) AS fence,
  if(processes < {r048_processes:Int64}, 'too-few', '') AS reason,
  reason = '' AND kinds >= fence AS heterogeneous
SELECT ocids, supplier AS id, '' AS `group`, '' AS currency, heterogeneous AS numerator, 1 AS denominator, reason,
  if(heterogeneous, [('tenderer', supplier, toFloat64(kinds))], []) AS marks
FROM {supplied-classes}
