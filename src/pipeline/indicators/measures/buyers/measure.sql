SELECT groupArray(ocid) AS ocids, organisation AS id, '' AS `group`, '' AS currency, 1 AS numerator, 1 AS denominator,
  '' AS reason, [] AS marks
FROM
(
  SELECT process, ocid, multiIf(buyer != '', buyer, procuring_entity != '', procuring_entity, by_role.id) AS organisation
  FROM {database}.fact_process AS p
  LEFT ANY JOIN (SELECT process, id FROM {database}.fact_party WHERE has(roles, 'buyer') AND id != '') AS by_role
    ON p.process = by_role.process
  WHERE {counted}
)
WHERE organisation != ''
GROUP BY organisation
UNION ALL
SELECT [ocid], '', '', '', 0, 0, 'no-buyer', []
FROM {database}.fact_process AS p
LEFT ANY JOIN (SELECT process, id FROM {database}.fact_party WHERE has(roles, 'buyer') AND id != '') AS by_role
  ON p.process = by_role.process
WHERE {counted} AND buyer = '' AND procuring_entity = '' AND by_role.id = ''
