export type { Bar, Chart } from './chart.ts'
export { drawChart, renderFigure, renderSvgFile, tabulateChart } from './render-chart.ts'
