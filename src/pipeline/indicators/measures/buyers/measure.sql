SELECT {ocids} AS ocids, organisation AS id, '' AS `group`, '' AS currency, organisation != '' AS numerator, 1 AS denominator,
  '' AS reason, [] AS marks
FROM
(
  SELECT ocid, multiIf(buyer != '', buyer, procuring_entity != '', procuring_entity, party_buyer) AS organisation
  FROM {database}.fact_process
  WHERE {counted}
)
WHERE organisation != ''
GROUP BY organisation
UNION ALL
SELECT [ocid], '', '', '', 0, 0, 'no-buyer', []
FROM {database}.fact_process
WHERE {counted} AND buyer = '' AND procuring_entity = '' AND party_buyer = ''
