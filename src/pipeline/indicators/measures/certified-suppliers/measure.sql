SELECT [ocid] AS ocids, id, measured AS `group`, if(measured = 'value' AND reason = '', paid_in, '') AS currency,
  if(qualified, if(measured = 'value', coalesce(amount, 0), 1), 0) AS numerator,
  if(measured = 'value', coalesce(amount, 0), 1) AS denominator,
  multiIf(unknown != '', unknown, measured = 'awards', '', isNull(amount), 'no-amount', paid_in = '', 'no-currency', '') AS reason,
  [] AS marks
FROM
(
  SELECT any(a.ocid) AS ocid, any(a.id) AS id, any(a.amount) AS amount, any(a.currency) AS paid_in,
    max(arrayExists(c -> (empty({certified_schemes:Array(String)}) OR has({certified_schemes:Array(String)}, c.1))
      AND (empty({certified_ids:Array(String)}) OR has({certified_ids:Array(String)}, c.2)), p.classifications)) AS qualified,
    min(p.id != '') AS described,
    multiIf(any(a.status) = '', 'no-status', max(a.supplier) = '', 'no-supplier', NOT qualified AND NOT described, 'no-party', '') AS unknown
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
