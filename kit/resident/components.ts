/** Pieces of resident pages: each a pure function from plain values to markup. */
import type { Language } from '../language.ts'
import { type Html, html, type Placeable } from './html.ts'
import { frameWords } from './words.ts'

export type NoticeKind = 'information' | 'attention' | 'stop' | 'done'

/** Something to know before going on. `stop` only when a person must act now. */
export function notice(options: { language: Language; kind?: NoticeKind; title?: string; body: Placeable }): Html {
  const kind = options.kind ?? 'information'
  const title = options.title ?? frameWords[options.language].noticeKinds[kind]
  return html`<section class="notice notice-${kind}"><h2>${title}</h2><div>${options.body}</div></section>`
}

/** Where in a row of steps this page is. Units: `current` counts from 1. */
export function steps(options: { language: Language; current: number; items: readonly string[] }): Html {
  const { current, items, language } = options
  const words = frameWords[language]
  const item = (label: string, index: number) => {
    if (index + 1 === current) return html`<li class="now" aria-current="step">${label}</li>`
    return html`<li class="${index + 1 < current ? 'past' : 'next'}">${label}</li>`
  }
  return html`<div class="steps"><p class="steps-count">${words.step(current, items.length)}</p><ol>${items.map(item)}</ol></div>`
}

export type SummaryRow = {
  readonly term: string
  readonly text: Placeable
  readonly change?: { readonly href: string; readonly what: string }
}
/** Check-your-answers, or any short list of term and value. */
export function summary(options: { language: Language; rows: readonly SummaryRow[] }): Html {
  const words = frameWords[options.language]
  return html`<dl class="summary">${options.rows.map(
    ({ term, text, change }) =>
      html`<div><dt>${term}</dt><dd>${text}</dd>${
        change &&
        html`<dd class="summary-change"><a href="${change.href}">${words.change}<span class="unseen"> ${change.what}</span></a></dd>`
      }</div>`,
  )}</dl>`
}

export type Column = { readonly label: string; readonly numeric?: true }
/** The first cell of each row is its header. Scrolls inside itself on a narrow screen. */
export function table(options: {
  /** For the name of the part that scrolls; without it the caption is its name. */
  language?: Language
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Placeable[])[]
  /** Source, edition and what the figures cannot tell. */
  note?: Placeable
}): Html {
  const { language, caption, columns, rows, note } = options
  const kind = (index: number) => (columns[index]?.numeric ? 'number' : 'text')
  const cell = (value: Placeable, index: number) =>
    index === 0
      ? html`<th scope="row" class="${kind(0)}">${value}</th>`
      : html`<td class="${kind(index)}">${value}</td>`
  return html`<figure class="table"><div class="table-scroll" tabindex="0" role="region" aria-label="${language ? frameWords[language].table(caption) : caption}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ label }, index) => html`<th scope="col" class="${kind(index)}">${label}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody>
</table></div>${note && html`<figcaption>${note}</figcaption>`}</figure>`
}

/** Opens in place, without script. */
export const more = (options: { label: string; body: Placeable }): Html =>
  html`<details class="more"><summary>${options.label}</summary><div>${options.body}</div></details>`

export const buttonLink = (options: { label: string; href: string; kind?: 'primary' | 'secondary' }): Html =>
  html`<a class="button button-${options.kind ?? 'primary'}" href="${options.href}">${options.label}</a>`

/** The words of a receipt, numbered, to be written down by hand. `unseen` ones are filled in by the page's script. */
export const wordList = (words: readonly string[]): Html =>
  html`<ol class="words" translate="no">${words.map((word) => html`<li>${word}</li>`)}</ol>`
