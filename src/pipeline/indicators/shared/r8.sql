-- Quantile of type R8 (Hyndman and Fan) of a sorted list at h, held between 1 and the list's length: between neighbours
-- in a line. `at(p)` gives h = (n + 1/3)·p + 1/3.
(n, p) -> greatest(1., least((n + 1 / 3) * p + 1 / 3, toFloat64(n))) AS r8_at,
(xs, h) -> if(empty(xs), nan, xs[toUInt32(h)] + (h - floor(h)) * (xs[toUInt32(ceil(h))] - xs[toUInt32(h)])) AS r8
