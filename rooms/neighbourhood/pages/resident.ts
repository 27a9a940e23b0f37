/** The pages of this room that everybody may read. */
export { indexPage } from './resident/index-page.ts'
export { publicationMap } from './resident/publication-map.ts'
export { areaPage, choosingPage, publicationPage } from './resident/publication-pages.ts'
export { themePage } from './resident/theme-page.ts'
