WITH
  {r8},
  (SELECT mapFromArrays(groupArray(kind), groupArray(ratios)) FROM
    (SELECT kind, arraySort(groupArray(disqualified / submitted)) AS ratios FROM {disqualifications}
     WHERE if(kind = 'tenderer', submitted >= {r038_bids:Int64}, processes >= {r038_processes:Int64})
     GROUP BY kind)) AS lists,
  r8(lists[kind], 0.75) AS q3,
  coalesce({r038_threshold:Nullable(Float64)}, q3 + 1.5 * (q3 - r8(lists[kind], 0.25))) AS fence,
  disqualified / submitted AS ratio,
  if(if(kind = 'tenderer', submitted < {r038_bids:Int64}, processes < {r038_processes:Int64}), 'too-few', '') AS reason,
  reason = '' AND fence > 0 AND ratio >= fence AS excessive
SELECT ocids, id, kind AS `group`, '' AS currency, excessive AS numerator, 1 AS denominator, reason,
  if(excessive, [(kind, id, ratio)], []) AS marks
FROM {disqualifications}
