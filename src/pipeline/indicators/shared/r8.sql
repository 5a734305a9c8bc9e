-- Quantile of type R8 (Hyndman and Fan) of a sorted list, where h = (n + 1/3)·p + 1/3: between neighbours in a line.
(xs, h) -> multiIf(empty(xs), nan, h < 1, xs[1], h >= length(xs), xs[length(xs)],
  xs[toUInt32(floor(h))] + (h - floor(h)) * (xs[toUInt32(floor(h)) + 1] - xs[toUInt32(floor(h))])) AS r8_at,
(xs, p) -> r8_at(xs, (length(xs) + 1 / 3) * p + 1 / 3) AS r8
