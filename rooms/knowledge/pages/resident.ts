/** The glossary for residents: every word by its first letter, no script needed. */
import { organName } from '../../../kit/organ-names.ts'
import { formats, html, type Language, more, residentDocument } from '../../../kit/resident/index.ts'
import type { ShownTerm } from '../contract.ts'
import { en } from '../messages/resident.en.ts'
import { nl } from '../messages/resident.nl.ts'

const words = { nl, en }
const initial = (name: string) => name.normalize('NFD').charAt(0).toUpperCase()

export function glossaryPage(terms: readonly ShownTerm[], language: Language) {
  const say = words[language]
  const other = language === 'nl' ? 'en' : 'nl'
  const sorted = terms.toSorted((one, next) => one.name[language].localeCompare(next.name[language], language))
  const letters = [...new Set(sorted.map(({ name }) => initial(name[language])))]
  const entry = ({
    id,
    name,
    says,
    source,
    meanings,
  }: ShownTerm) => html`<div id="${id}"><dt>${name[language]} <span class="hint" lang="${other}">(${name[other]})</span></dt>
<dd>${says[language]}${
    meanings.length > 0 &&
    more({
      label: say.own(formats(language).list(meanings.map(({ organ }) => organName(organ)[language]))),
      body: html`<ul>${meanings.map(({ organ, says: meant }) => html`<li>${organName(organ)[language]}: ${meant[language]}</li>`)}</ul>`,
    })
  }<p class="hint">${say.source}: ${source[language]}</p></dd></div>`
  return residentDocument({
    language,
    path: '/woordenlijst',
    part: 'glossary',
    title: say.title,
    main: html`<h1>${say.title}</h1>
<p class="lede">${say.lede}</p>
${
  terms.length === 0
    ? html`<p>${say.none}</p>`
    : html`<nav aria-label="${say.jump}"><ul class="letters">${letters.map((letter) => html`<li><a href="#letter-${letter}">${letter}</a></li>`)}</ul></nav>`
}
${letters.map(
  (letter) => html`<h2 id="letter-${letter}">${letter}</h2>
<dl class="term-list">${sorted.filter(({ name }) => initial(name[language]) === letter).map(entry)}</dl>`,
)}`,
  })
}
