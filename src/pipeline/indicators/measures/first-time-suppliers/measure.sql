WITH
  (SELECT addMonths(min(awarded), {first_time_months:Int64}) FROM {database}.fact_award WHERE status = 'active') AS known_from
SELECT [ocid] AS ocids, id, measured AS `group`, if(measured = 'value' AND reason = '', paid_in, '') AS currency,
  if(qualified, if(measured = 'value', coalesce(amount, 0), 1), 0) AS numerator,
  if(measured = 'value', coalesce(amount, 0), 1) AS denominator,
  multiIf(unknown != '', unknown, measured = 'awards', '', isNull(amount), 'no-amount', paid_in = '', 'no-currency', '') AS reason,
  [] AS marks
FROM
(
  SELECT ocid, id, amount, paid_in, qualified,
    multiIf(status = '', 'no-status', NOT supplied, 'no-supplier', isNull(awarded_at), 'no-award-date',
            awarded_at < known_from, 'first-months', '') AS unknown
  FROM
  (
    SELECT any(a.ocid) AS ocid, any(a.id) AS id, any(a.status) AS status, any(a.amount) AS amount, any(a.currency) AS paid_in,
      any(awarded) AS awarded_at, max(supplier != '') AS supplied, max(supplier != '' AND awarded = first) AS qualified
    FROM
    (
      SELECT process, ocid, position, id, status, awarded, amount, currency, supplier
      FROM {database}.fact_award LEFT ARRAY JOIN suppliers AS supplier
      WHERE {counted} AND status IN ('active', '')
    ) AS a
    LEFT ANY JOIN
    (
      SELECT supplier, min(awarded) AS first FROM {database}.fact_award_supplier
      WHERE status = 'active' AND supplier != '' GROUP BY supplier
    ) AS f USING (supplier)
    GROUP BY process, position
  )
)
{both-counts}
