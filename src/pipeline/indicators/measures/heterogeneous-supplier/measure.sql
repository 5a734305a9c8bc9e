SELECT subject.4 AS ocids, subject.1 AS id, '' AS `group`, '' AS currency, heterogeneous AS numerator, 1 AS denominator,
  if(subject.3, '', 'too-few') AS reason, if(heterogeneous, [('tenderer', subject.1, toFloat64(subject.2))], []) AS marks
FROM
(
  SELECT subject, subject.3 AND subject.2 >= fence AS heterogeneous
  FROM
  (
    WITH {r8}
    SELECT subjects, coalesce({r048_threshold:Nullable(Float64)}, r8(all_kinds, h3) + 1.5 * (r8(all_kinds, h3) - r8(all_kinds, h1))) AS fence
    FROM
    (
      WITH {r8}
      SELECT subjects, all_kinds, r8_at(length(all_kinds), 0.25) AS h1, r8_at(length(all_kinds), 0.75) AS h3
      FROM
      (
        SELECT groupArray((supplier, kinds, enough, ocids)) AS subjects, arraySort(groupArrayIf(toFloat64(kinds), enough)) AS all_kinds
        FROM
        (
          -- The kinds of item each supplier was awarded alone, by the leading digits of their classification.
          SELECT suppliers[1] AS supplier, uniqExact(substringUTF8(class, 1, {r048_digits:UInt32})) AS kinds,
            uniqExact(process) >= {r048_processes:Int64} AS enough, {ocids} AS ocids
          FROM {database}.fact_award ARRAY JOIN classes AS class
          WHERE {considered} AND status = 'active' AND length(suppliers) = 1 AND suppliers[1] != '' AND class != ''
          GROUP BY supplier
        )
      )
    )
  )
  ARRAY JOIN subjects AS subject
)
