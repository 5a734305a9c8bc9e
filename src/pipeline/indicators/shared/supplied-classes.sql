-- The kinds of item each supplier was awarded alone, by the leading digits of their classification.
(
  SELECT suppliers[1] AS supplier, uniqExact(process) AS processes, groupUniqArray(ocid) AS ocids,
    uniqExact(substringUTF8(class, 1, {r048_digits:UInt32})) AS kinds
  FROM {database}.fact_award ARRAY JOIN classes AS class
  WHERE {considered} AND status = 'active' AND length(suppliers) = 1 AND suppliers[1] != '' AND class != ''
  GROUP BY supplier
)
