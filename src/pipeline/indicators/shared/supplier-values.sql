-- What each supplier holds: the contracts of a process, by the award they belong to, or its active awards where it has
-- none. Value that several suppliers share is nobody's alone.
(
  SELECT ocid, id, amount, currency, status, suppliers
  FROM {database}.fact_contract
  WHERE {counted} AND status IN ('active', 'terminated', '')
  UNION ALL
  SELECT ocid, id, amount, currency, status, suppliers
  FROM {database}.fact_award
  WHERE {counted} AND status IN ('active', '') AND NOT has_contracts
)
