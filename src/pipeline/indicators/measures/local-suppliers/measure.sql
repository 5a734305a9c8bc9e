SELECT [ocid] AS ocids, id, measured AS `group`, if(measured = 'value' AND reason = '', paid_in, '') AS currency,
  if(qualified, if(measured = 'value', coalesce(amount, 0), 1), 0) AS numerator,
  if(measured = 'value', coalesce(amount, 0), 1) AS denominator,
  multiIf(unknown != '', unknown, measured = 'awards', '', isNull(amount), 'no-amount', paid_in = '', 'no-currency', '') AS reason,
  [] AS marks
FROM
(
  SELECT ocid, id, amount, paid_in, qualified,
    multiIf(status = '', 'no-status', arrayAll(s -> s = '', suppliers), 'no-supplier',
            NOT qualified AND NOT arrayAll((l, r, c) ->
              (empty({local_localities:Array(String)}) OR l != '') AND (empty({local_regions:Array(String)}) OR r != '')
              AND (empty({local_countries:Array(String)}) OR c != ''), localities, regions, countries), 'no-address', '') AS unknown
  FROM
  (
    SELECT ocid, id, status, amount, currency AS paid_in, suppliers, localities, regions, countries,
      arrayExists((l, r, c) -> has({local_localities:Array(String)}, l) OR has({local_regions:Array(String)}, r)
        OR has({local_countries:Array(String)}, c), localities, regions, countries) AS qualified
    FROM
    (
      SELECT ocid, id, status, amount, currency, suppliers,
        arrayMap(s -> indexOf(party_ids, s), suppliers) AS places,
        if(empty({local_localities:Array(String)}), arrayMap(at -> '', places),
          arrayMap(at -> lowerUTF8(trimBoth(party_localities[at])), places)) AS localities,
        if(empty({local_regions:Array(String)}), arrayMap(at -> '', places),
          arrayMap(at -> lowerUTF8(trimBoth(party_regions[at])), places)) AS regions,
        if(empty({local_countries:Array(String)}), arrayMap(at -> '', places),
          arrayMap(at -> lowerUTF8(trimBoth(party_countries[at])), places)) AS countries
      FROM {database}.fact_award
      WHERE {counted} AND status IN ('active', '')
    )
  )
)
{both-counts}
