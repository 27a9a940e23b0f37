/** Everything a room's resident pages may use. */
export { formats, isLanguage, type Language, languages } from '../language.ts'
export { partnership } from '../partnership.ts'
export {
  buttonLink,
  type Column,
  more,
  type NoticeKind,
  notice,
  type SummaryRow,
  steps,
  summary,
  table,
  wordList,
} from './components.ts'
export { button, type Choice, choices, errorSummary, type Field, field } from './form.ts'
export { type ResidentFrame, type ResidentPart, residentDocument, residentParts } from './frame.ts'
export { attributes, type Html, html, type Placeable } from './html.ts'
