SELECT [ocid] AS ocids, id, class AS `group`, currency,
  if(supplier_value = max(supplier_value) OVER (PARTITION BY class, currency)
     AND supplier = min(supplier) OVER (PARTITION BY class, currency, supplier_value), value, 0) AS numerator,
  value AS denominator, reason, [] AS marks
FROM
(
  SELECT ocid, id, class, currency, supplier, reason, value,
    sum(value) OVER (PARTITION BY class, currency, supplier) AS supplier_value
  FROM
  (
    WITH
      -- The classes of the award's items, else of the tender's.
      arrayDistinct(arrayFilter(c -> c != ' ', arrayMap((s, c) -> concat(s, ' ', substringUTF8(c, 1, {u034_digits:UInt32})),
        if(arrayExists(c -> c != '', classes), schemes, tender_schemes),
        if(arrayExists(c -> c != '', classes), classes, tender_classes)))) AS kinds,
      arrayDistinct(arrayFilter(s -> s != '', suppliers)) AS known
    SELECT ocid, id,
      multiIf(status = '', 'no-status', empty(known), 'no-supplier', length(known) > 1, 'several-suppliers',
              isNull(amount), 'no-amount', paid_in = '', 'no-currency', empty(kinds), 'no-classification',
              length(kinds) > 1, 'several-classifications', '') AS reason,
      if(reason = '', kinds[1], '') AS class,
      if(reason = '', known[1], '') AS supplier,
      if(reason = '', assumeNotNull(amount), 0) AS value,
      if(reason = '', paid_in, '') AS currency
    FROM
    (
      SELECT ocid, id, status, amount, currency AS paid_in, suppliers, classes, schemes, tender_classes, tender_schemes
      FROM {database}.fact_award
      WHERE {counted} AND status IN ('active', '')
    )
  )
)
