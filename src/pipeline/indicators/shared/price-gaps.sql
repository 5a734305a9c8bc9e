-- For each process the winner's lowest valid bid and the lowest valid bid of another, in the main currency, where the
-- awards are final and one supplier alone holds the one active award; else the reason why there is no gap to measure.
-- Beside each, the quartiles of all gaps.
(
  SELECT gap.1 AS ocid, gap.2 AS winner, gap.3 AS second, gap.4 AS ratio, gap.5 AS reason, q1, q3
  FROM
  (
    WITH {r8}
    SELECT gaps, r8(ratios, h1) AS q1, r8(ratios, h3) AS q3
    FROM
    (
      WITH {r8}
      SELECT gaps, ratios, r8_at(length(ratios), 0.25) AS h1, r8_at(length(ratios), 0.75) AS h3
      FROM
      (
        SELECT groupArray((ocid, winner, second, ratio, reason)) AS gaps, arraySort(groupArrayIf(ratio, reason = '')) AS ratios
        FROM
        (
          SELECT ocid, winner, lowest_other.2 AS second, if(reason = '', toFloat64(other - own) / toFloat64(own), 0) AS ratio, reason
          FROM
          (
            SELECT ocid, winner, lowest_other, assumeNotNull(own_lowest.1) AS own, assumeNotNull(lowest_other.1) AS other,
              multiIf(
                before != '', before,
                own_lowest.2 = '', 'no-valid-bid-of-winner',
                lowest_other.2 = '', 'no-other-valid-bid',
                own <= 0, 'price-not-positive',
                other < own, 'lowest-bid-lost',
                '') AS reason
            FROM
            (
              SELECT ocid, winner, before,
                arrayFirst(o -> o.2 = winner, offers) AS own_lowest, arrayFirst(o -> o.2 != winner, offers) AS lowest_other
              FROM
              (
                SELECT ocid,
                  if(length(active_suppliers) = 1 AND length(active_suppliers[1]) = 1, active_suppliers[1][1], '') AS winner,
                  -- Stable: of equal prices the first in the data comes first.
                  if(before != '', [], arraySort(o -> o.1,
                    arrayFilter((o, status, currency, ids) ->
                      status = 'valid' AND currency = {currency:String} AND length(ids) = 1 AND isNotNull(o.1) AND o.2 != '',
                      arrayMap((amount, ids) -> (amount, ids[1]), bid_amount, bid_tenderers),
                      bid_status, bid_currency, bid_tenderers))) AS offers,
                  multiIf(
                    NOT {price-compared}, 'price-not-compared',
                    empty(bid_status), 'no-bids',
                    empty(award_status), 'no-awards',
                    NOT is_final, 'award-pending',
                    length(active_suppliers) != 1, 'not-one-active-award',
                    winner = '', 'not-one-supplier',
                    '') AS before
                FROM {database}.fact_contest
                WHERE {considered}
              )
            )
          )
        )
      )
    )
  )
  ARRAY JOIN gaps AS gap
)
