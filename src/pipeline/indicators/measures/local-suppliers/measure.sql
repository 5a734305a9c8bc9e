SELECT [ocid] AS ocids, id, measured AS `group`, if(measured = 'value' AND reason = '', paid_in, '') AS currency,
  if(qualified, if(measured = 'value', coalesce(amount, 0), 1), 0) AS numerator,
  if(measured = 'value', coalesce(amount, 0), 1) AS denominator,
  multiIf(unknown != '', unknown, measured = 'awards', '', isNull(amount), 'no-amount', paid_in = '', 'no-currency', '') AS reason,
  [] AS marks
FROM
(
  SELECT any(a.ocid) AS ocid, any(a.id) AS id, any(a.amount) AS amount, any(a.currency) AS paid_in,
    max(
      has({local_localities:Array(String)}, lowerUTF8(trimBoth(p.locality)))
      OR has({local_regions:Array(String)}, lowerUTF8(trimBoth(p.region)))
      OR has({local_countries:Array(String)}, lowerUTF8(trimBoth(p.country)))) AS qualified,
    min(
      (empty({local_localities:Array(String)}) OR p.locality != '')
      AND (empty({local_regions:Array(String)}) OR p.region != '')
      AND (empty({local_countries:Array(String)}) OR p.country != '')) AS located,
    multiIf(any(a.status) = '', 'no-status', max(a.supplier) = '', 'no-supplier', NOT qualified AND NOT located, 'no-address', '') AS unknown
  FROM
  (
    SELECT process, ocid, position, id, status, amount, currency, supplier
    FROM {database}.fact_award LEFT ARRAY JOIN suppliers AS supplier
    WHERE {counted} AND status IN ('active', '')
  ) AS a
  LEFT ANY JOIN {database}.fact_party AS p ON a.process = p.process AND a.supplier = p.id
  GROUP BY a.process, a.position
)
{both-counts}
