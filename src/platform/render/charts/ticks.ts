const STEPS = [1, 2, 2.5, 5, 10]

/** The round step that cuts `span` into at most `parts`. */
function roundStep(span: number, parts: number): number {
  const rough = span / parts
  const power = 10 ** Math.floor(Math.log10(rough))
  return (STEPS.find((step) => step * power >= rough - Number.EPSILON) ?? 10) * power
}

/** Round values from 0 to at least `highest`, at most `parts` + 1 of them, evenly apart. */
export function listTicks(highest: number, parts = 4): number[] {
  if (!(highest > 1e-12) || !Number.isFinite(highest)) return [0, 1]
  const step = roundStep(highest, parts)
  const count = Math.ceil(highest / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}
