/** One report as a page: the same words as its PDF. */
import {
  buttonLink,
  type Html,
  html,
  type Language,
  notice,
  residentDocument,
  table,
} from '../../../../kit/resident/index.ts'
import type { ShownReport } from '../../contract.ts'
import { resident as en } from '../../messages/resident.en.ts'
import { resident as nl } from '../../messages/resident.nl.ts'
import type { TextPart, TextTable } from '../../words.ts'

export function reportPage(report: ShownReport, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const text = report.texts[language]
  return residentDocument({
    language,
    path: `/raad/${report.id}`,
    part: 'neighbourhood',
    width: 'wide',
    title: `${text.title}, ${text.subtitle}`,
    back: { href: `/${language}/raad`, label: say.back },
    main: html`<h1>${text.title}</h1>
<p class="lede">${text.subtitle}</p>
${report.newerEdition && notice({ language, body: html`<p>${say.leftBehind(report.newerEdition)}</p>` })}
${text.summary.map((words) => html`<p>${words}</p>`)}
<p>${buttonLink({ label: say.pdf, href: `/${language}/raad/${report.id}/rapportage.pdf` })}</p>
<p class="note figures-page">${say.pdfNote(report.pdfSha256[language])}</p>
<h2>${text.reading.heading}</h2>
<ul>${text.reading.paragraphs.map((words) => html`<li>${words}</li>`)}</ul>
${text.fields.map(
  (field) =>
    html`<h2>${field.heading}</h2>${field.themes.map(
      (theme) =>
        html`<h3>${theme.heading}</h3>${printed(theme.table, language)}${theme.interpretations.map(
          (each) =>
            html`<div class="interpretation"><h4>${each.heading}</h4>${each.paragraphs.map((words) => html`<p>${words}</p>`)}</div>`,
        )}`,
    )}`,
)}
${part(text.withoutFigures)}
${part(text.revisions)}${text.revisions.table && printed(text.revisions.table, language)}
${part(text.signals)}${text.signals.table && printed(text.signals.table, language)}
${text.measures && part(text.measures)}${text.measures?.table && printed(text.measures.table, language)}
${text.ratios && part(text.ratios)}${text.ratios && printed(text.ratios.table, language)}
${part(text.editions)}${printed(text.editions.table, language)}
${part(text.colophon)}`,
  })
}

const part = ({ heading, paragraphs }: TextPart): Html =>
  html`<h2>${heading}</h2>${paragraphs.map((words) => html`<p class="figures-page">${words}</p>`)}`

const printed = ({ caption, columns, rows, note }: TextTable, language: Language): Html =>
  table({
    language,
    caption,
    columns: columns.map(({ label, numeric }) => (numeric ? { label, numeric: true as const } : { label })),
    rows,
    ...(note === '' ? {} : { note }),
  })
