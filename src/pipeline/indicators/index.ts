export { contributions } from './contributions.ts'
export type { Measure, Measured, Summary } from './measure.ts'
export {
  type FoundMeasure,
  findMeasure,
  findMeasurement,
  type ListedMeasure,
  listMeasures,
  listResults,
} from './measurements/find-measures.ts'
export { listRowsBehind, type RowBehind } from './measurements/list-rows-behind.ts'
export { type MeasuredParts, measureParts } from './measurements/measure-parts.ts'
export { measureProject, startMeasure } from './measurements/measure-project.ts'
export { findMeasureSettings, saveMeasureSettings } from './measurements/measure-settings.ts'
export type { Measurement } from './measurements/measurement.ts'
export { measures } from './measures.ts'
export { explainMeasure, findMethodPage } from './method-page.ts'
export { forecastMeasures } from './needs.ts'
export { countBeneath, nameGroup, sayMissing, unitOf } from './read-figures.ts'
export { runMeasures } from './run-measures.ts'
export { checkSettings, enabledCodes, readSettings, type Settings, sectionsReadOver } from './settings.ts'
export { listUsedValues } from './used-values.ts'
