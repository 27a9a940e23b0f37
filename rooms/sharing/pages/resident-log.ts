/** The figures of the log for residents: per year, rounded, no script needed. */

import { formats } from '../../../kit/language.ts'
import { html, type Language, residentDocument, table } from '../../../kit/resident/index.ts'
import type { PublicKind } from '../log/words.ts'
import { logFigures as en } from '../messages/log-figures.en.ts'
import { logFigures as nl } from '../messages/log-figures.nl.ts'

const words = { nl, en }
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
${table({
  language,
  caption: `${say.title}, ${year}`,
  columns: [{ label: say.kind }, { label: say.count, numeric: true }],
  rows: of(year).map(({ kind, rounded }) => [say.kinds[kind], format.number(rounded)]),
})}`,
)}
<p>${say.rounding}</p>
<p>${say.law}</p>`,
  })
}
