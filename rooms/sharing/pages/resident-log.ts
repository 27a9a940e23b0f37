/** The figures of the log for residents: per year, rounded, no script needed. */

import { formats } from '../../../kit/language.ts'
import { html, type Language, residentDocument, table } from '../../../kit/resident/index.ts'
import type { PublicKind } from '../log/words.ts'
import { logFigures as en } from '../messages/log-figures.en.ts'
import { logFigures as nl } from '../messages/log-figures.nl.ts'

const words = { nl, en }
/** What is said together, in the order in which it is said. */
const groups: readonly { readonly name: keyof typeof nl.groups; readonly kinds: readonly PublicKind[] }[] = [
  { name: 'work', kinds: ['letters', 'reports', 'admissions', 'results-handed-over'] },
  { name: 'effect', kinds: ['effect-yes', 'effect-partly', 'effect-no', 'effect-too-early'] },
  { name: 'known', kinds: ['known-yes', 'known-no', 'known-unanswered'] },
  { name: 'rights', kinds: ['rights-given', 'rights-partly', 'rights-refused', 'rights-nothing-held'] },
  { name: 'log', kinds: ['acts', 'refusals', 'log-readings'] },
]
export type LogFigure = { readonly year: number; readonly kind: PublicKind; readonly rounded: number }

export function logFiguresPage(figures: readonly LogFigure[], language: Language) {
  const say = words[language]
  const format = formats(language)
  const years = [...new Set(figures.map(({ year }) => year))]
  const of = (wanted: number) => figures.filter(({ year }) => year === wanted)
  return residentDocument({
    language,
    path: '/logboek',
    title: say.title,
    main: html`<h1>${say.title}</h1>
<p class="lede">${say.lede}</p>
${years.length === 0 && html`<p>${say.empty}</p>`}
${years.map(
  (year) => html`<h2>${String(year)}</h2>
${groups.map(({ name, kinds }) => {
  const rows = kinds.flatMap((wanted) => of(year).filter(({ kind }) => kind === wanted))
  return (
    rows.length > 0 &&
    table({
      language,
      caption: `${say.groups[name]}, ${year}`,
      columns: [{ label: say.kind }, { label: say.count, numeric: true }],
      rows: rows.map(({ kind, rounded }) => [say.kinds[kind], format.number(rounded)]),
    })
  )
})}`,
)}
<p>${say.rounding}</p>
<p>${say.law}</p>`,
  })
}
