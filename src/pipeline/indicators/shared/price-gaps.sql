-- For each process the winner's lowest valid bid and the lowest valid bid of another, in the main currency, where the
-- awards are final and one supplier alone holds the one active award; else the reason why there is no gap to measure.
-- Beside each, the quartiles of all gaps.
(
  SELECT gap.1 AS ocid, gap.2 AS winner, gap.3 AS second, gap.4 AS ratio, gap.5 AS reason, q1, q3
  FROM
  (
    WITH {r8}
    SELECT groupArray((ocid, winner, second, ratio, reason)) AS gaps, arraySort(groupArrayIf(ratio, reason = '')) AS ratios,
      r8(ratios, 0.25) AS q1, r8(ratios, 0.75) AS q3
    FROM
    (
      SELECT ocid,
        if(length(active_suppliers) = 1 AND length(active_suppliers[1]) = 1, active_suppliers[1][1], '') AS winner,
        arrayFilter(b -> b.1 = 'valid' AND isNotNull(b.2) AND b.3 = {currency:String} AND length(b.4) = 1 AND b.4[1] != '',
          arrayZip(bid_status, bid_amount, bid_currency, bid_tenderers)) AS offers,
        arraySort(b -> assumeNotNull(b.2), arrayFilter(b -> b.4[1] = winner, offers)) AS own,
        arraySort(b -> assumeNotNull(b.2), arrayFilter(b -> b.4[1] != winner, offers)) AS others,
        multiIf(
          NOT {price-compared}, 'price-not-compared',
          empty(bid_status), 'no-bids',
          empty(award_status), 'no-awards',
          NOT is_final, 'award-pending',
          length(active_suppliers) != 1, 'not-one-active-award',
          winner = '', 'not-one-supplier',
          empty(own), 'no-valid-bid-of-winner',
          empty(others), 'no-other-valid-bid',
          assumeNotNull(own[1].2) <= 0, 'price-not-positive',
          assumeNotNull(others[1].2) < assumeNotNull(own[1].2), 'lowest-bid-lost',
          '') AS reason,
        others[1].4[1] AS second,
        if(reason = '', toFloat64(assumeNotNull(others[1].2) - assumeNotNull(own[1].2)) / toFloat64(assumeNotNull(own[1].2)), 0) AS ratio
      FROM {database}.fact_contest
      WHERE {considered}
    )
  )
  ARRAY JOIN gaps AS gap
)
