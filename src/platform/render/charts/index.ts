export type { Bar, Chart, ChartTable } from './chart.ts'
export { drawChart, renderFigure, renderSvgFile, tabulateChart } from './render-chart.ts'
