WITH
  coalesce({r048_threshold:Nullable(Float64)}, q3 + 1.5 * (q3 - q1)) AS fence,
  if(subject.3, '', 'too-few') AS reason,
  reason = '' AND subject.2 >= fence AS heterogeneous
SELECT subject.4 AS ocids, subject.1 AS id, '' AS `group`, '' AS currency, heterogeneous AS numerator, 1 AS denominator, reason,
  if(heterogeneous, [('tenderer', subject.1, toFloat64(subject.2))], []) AS marks
FROM
(
  WITH {r8}
  SELECT groupArray((supplier, kinds, enough, ocids)) AS subjects,
    arraySort(groupArrayIf(toFloat64(kinds), enough)) AS all_kinds, r8(all_kinds, 0.25) AS q1, r8(all_kinds, 0.75) AS q3
  FROM
  (
    -- The kinds of item each supplier was awarded alone, by the leading digits of their classification.
    SELECT suppliers[1] AS supplier, uniqExact(substringUTF8(class, 1, {r048_digits:UInt32})) AS kinds,
      uniqExact(process) >= {r048_processes:Int64} AS enough, groupUniqArray(ocid) AS ocids
    FROM {database}.fact_award ARRAY JOIN classes AS class
    WHERE {considered} AND status = 'active' AND length(suppliers) = 1 AND suppliers[1] != '' AND class != ''
    GROUP BY supplier
  )
)
ARRAY JOIN subjects AS subject
