-- Quantile of type R8 (Hyndman and Fan) of a sorted list: h = (n + 1/3)·p + 1/3, between neighbours in a line.
(xs, p) -> multiIf(
  empty(xs), nan,
  (length(xs) + 1 / 3) * p + 1 / 3 < 1, xs[1],
  (length(xs) + 1 / 3) * p + 1 / 3 >= length(xs), xs[length(xs)],
  xs[toUInt32(floor((length(xs) + 1 / 3) * p + 1 / 3))]
    + ((length(xs) + 1 / 3) * p + 1 / 3 - floor((length(xs) + 1 / 3) * p + 1 / 3))
    * (xs[toUInt32(floor((length(xs) + 1 / 3) * p + 1 / 3)) + 1] - xs[toUInt32(floor((length(xs) + 1 / 3) * p + 1 / 3))])
) AS r8
