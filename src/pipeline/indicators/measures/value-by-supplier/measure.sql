WITH arrayDistinct(arrayFilter(s -> s != '', suppliers)) AS known
SELECT [ocid] AS ocids, id, if(length(known) = 1, known[1], '') AS `group`, currency, coalesce(amount, 0) AS numerator,
  1 AS denominator,
  multiIf(status = '', 'no-status', empty(known), 'no-supplier', length(known) > 1, 'several-suppliers',
          isNull(amount), 'no-amount', currency = '', 'no-currency', '') AS reason, [] AS marks
FROM {supplier-values}
