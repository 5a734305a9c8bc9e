SELECT [ocid] AS ocids, id, measured AS `group`, if(measured = 'value' AND reason = '', paid_in, '') AS currency,
  if(qualified, if(measured = 'value', coalesce(amount, 0), 1), 0) AS numerator,
  if(measured = 'value', coalesce(amount, 0), 1) AS denominator,
  multiIf(unknown != '', unknown, measured = 'awards', '', isNull(amount), 'no-amount', paid_in = '', 'no-currency', '') AS reason,
  [] AS marks
FROM
(
  SELECT ocid, id, amount, currency AS paid_in,
    arrayExists(s -> arrayExists(c ->
      (empty({certified_schemes:Array(String)}) OR has({certified_schemes:Array(String)}, c.1))
      AND (empty({certified_ids:Array(String)}) OR has({certified_ids:Array(String)}, c.2)),
      party_classifications[indexOf(party_ids, s)]), suppliers) AS qualified,
    multiIf(status = '', 'no-status', arrayAll(s -> s = '', suppliers), 'no-supplier',
            NOT qualified AND NOT arrayAll(s -> has(party_ids, s), suppliers), 'no-party', '') AS unknown
  FROM {database}.fact_award
  WHERE {counted} AND status IN ('active', '')
)
{both-counts}
