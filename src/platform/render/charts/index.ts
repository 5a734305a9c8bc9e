export type { Bar, Chart } from './chart.ts'
export { renderFigure, renderSvgFile, tabulateChart } from './render-chart.ts'
