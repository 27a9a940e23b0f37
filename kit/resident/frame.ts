/** The frame of every resident page. Works without script; says who speaks; the quick exit is always in reach. */
import { type Language, otherLanguage } from '../language.ts'
import { partnership } from '../partnership.ts'
import { asset } from './assets.ts'
import { attributes, type Html, html, type Placeable } from './html.ts'
import { frameWords } from './words.ts'

export type ResidentFrame = {
  readonly language: Language
  /** The address after the language: `/wijk/veilige-woon-en-leefomgeving`. Never anything personal. */
  readonly path: string
  readonly title: string
  /** What the tab and the history of a phone call this page, where its own title would tell others why somebody was here. */
  readonly quiet?: boolean
  readonly main: Html
  /** Names of the page's scripts: `report` is `rooms/<room>/pages/resident/report.script.ts`. */
  readonly scripts?: readonly string[]
  /** `reading` (default) keeps lines short; `wide` is for tables and charts. */
  readonly width?: 'reading' | 'wide'
  readonly back?: { readonly href: string; readonly label?: string }
  /** Which part of the site is open, for the navigation. */
  readonly part?: ResidentPart
  readonly direction?: 'ltr' | 'rtl'
}
export type ResidentPart = 'report' | 'mailbox' | 'neighbourhood' | 'glossary'

/** Addresses of the parts, the same slug in both languages. That of reporting says no more, in the history of a phone, than what the site is about. */
export const residentParts = {
  report: '/veilig',
  mailbox: '/veilig/verder',
  neighbourhood: '/stad',
  glossary: '/woordenlijst',
} as const satisfies { [P in ResidentPart]: string }

const mark = html`<svg class="mark" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true" focusable="false"><rect x="2" y="4" width="21" height="16" rx="8"/><rect x="17" y="4" width="21" height="16" rx="8"/></svg>`

function header({ language, path, part }: ResidentFrame): Html {
  const words = frameWords[language]
  const other = otherLanguage(language)
  const parts = Object.keys(residentParts) as ResidentPart[]
  return html`
<section class="safety" aria-label="${words.safety}">
  <div class="safety-inner">
    <a class="language" lang="${other}" hreflang="${other}" href="/${other}${path}" aria-label="${words.languageLabel}">${words.language}</a>
    <p class="exit-hint" data-exit-hint hidden>${words.quickExitHint}</p>
    <a class="exit" data-exit rel="noreferrer nofollow" href="${partnership.neutralPlace}">${words.quickExit}</a>
  </div>
</section>
<header class="masthead">
  <a class="brand" href="/${language}">${mark}<span><strong>Schakel</strong><span class="brand-of">${partnership.municipality[language]}</span></span></a>
  <nav aria-label="${words.navigation}"><ul>${parts.map(
    (name) =>
      html`<li><a href="/${language}${residentParts[name]}"${attributes({ 'aria-current': name === part && 'page' })}>${words[name]}</a></li>`,
  )}</ul></nav>
</header>`
}

/** Telephone numbers in a sentence, to call by touching and never broken over two lines. */
const withNumbers = (sentence: string): Placeable =>
  sentence
    .split(/(\b112\b|\b0[89]00-\d{4}\b)/)
    .map((piece, index) =>
      index % 2 === 1 ? html`<a class="telephone" href="tel:${piece.replace('-', '')}">${piece}</a>` : piece,
    )

function footer(language: Language): Html {
  const words = frameWords[language]
  return html`
<footer class="colophon">
  <div class="colophon-inner">
    <section><h2>${withNumbers(words.danger)}</h2><p>${withNumbers(words.police)}</p><p>${withNumbers(words.anonymous)}</p></section>
    <section><h2>${words.who}</h2><p>${words.whoText(partnership.municipality[language], partnership.name[language])}</p></section>
    <section><h2>${words.promises}</h2><p>${words.promisesText}</p></section>
  </div>${partnership.demonstration && html`<p class="demonstration">${words.demonstration}</p>`}
</footer>`
}

/** A whole page, ready to send. */
export function residentDocument(frame: ResidentFrame): Html {
  const { language, title, quiet, main, scripts = [], width = 'reading', back, direction = 'ltr' } = frame
  const words = frameWords[language]
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${quiet ? words.quietTitle : title} – ${partnership.municipality[language]}</title>
<link rel="icon" href="${asset('mark.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${asset('resident.css')}">
<script src="${asset('quick-exit.js')}" type="module"></script>${scripts.map(
    (name) => html`
<script src="${asset(`${name}.js`)}" type="module"></script>`,
  )}
</head>
<body>
<a class="skip" href="#inhoud">${words.skip}</a>${header(frame)}
<main id="inhoud" class="main-${width}" tabindex="-1">${
    back && html`<p class="back"><a href="${back.href}">${back.label ?? words.back}</a></p>`
  }
${main}
</main>${footer(language)}
</body>
</html>
`
}
