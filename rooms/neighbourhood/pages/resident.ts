/** The pages of this room that everybody may read. */
export { type ChosenFigures, chosenFigures, chosenIn, chosenPattern, isOfGroups } from './resident/chosen-figures.ts'
export { indexPage } from './resident/index-page.ts'
export { publicationRows, publicationTerms, trendRows } from './resident/publication-block.ts'
export { publicationChart } from './resident/publication-chart.ts'
export { publicationLegendOnPaper, publicationMap } from './resident/publication-map.ts'
export { areaPage, choosingPage, publicationPage } from './resident/publication-pages.ts'
export { themePage } from './resident/theme-page.ts'
