-- What each supplier holds: the contracts of a process, by the award they belong to, or its active awards where it has
-- none. Value that several suppliers share is nobody's alone.
(
  SELECT c.ocid AS ocid, c.id AS id, c.amount AS amount, c.currency AS currency, c.status AS status, a.suppliers AS suppliers
  FROM {database}.fact_contract AS c
  LEFT ANY JOIN {database}.fact_award AS a ON c.process = a.process AND c.award = a.id
  WHERE NOT has({excluded_details:Array(String)}, c.method_details) AND c.status IN ('active', 'terminated', '')
  UNION ALL
  SELECT ocid, id, amount, currency, status, suppliers
  FROM {database}.fact_award
  WHERE {counted} AND status IN ('active', '') AND process NOT IN (SELECT process FROM {database}.fact_contract)
)
