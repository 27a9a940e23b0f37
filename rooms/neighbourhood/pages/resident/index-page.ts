/** The way in for everybody: five fields, twenty themes, and of which themes no figures were seen. */

import {
  formats,
  type Html,
  html,
  type Language,
  residentDocument,
  residentParts,
  table,
} from '../../../../kit/resident/index.ts'
import type { ShownIndex } from '../../contract.ts'
import { resident as en } from '../../messages/resident.en.ts'
import { resident as nl } from '../../messages/resident.nl.ts'

export function indexPage({ fields, editions }: ShownIndex, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const { day } = formats(language)
  const main = html`<h1>${say.indexTitle}</h1>
<p class="lede">${say.indexLede}</p>
<div class="figures-fields">${fields.map(
    (field) =>
      html`<section class="figures-field"><h2>${field[language]}</h2><ul>${field.themes.map(
        (theme) =>
          html`<li><a href="/${language}${residentParts.neighbourhood}/${theme.code}">${theme[language]}</a> <span class="figures-count">${countWords(theme, language)}</span></li>`,
      )}</ul></section>`,
  )}</div>
<h2>${say.editionsTitle}</h2>
<p>${say.editionsText}</p>
${table({
  language,
  caption: say.editionsTitle,
  columns: [{ label: say.editionColumn }, { label: say.untilColumn }, { label: say.standingColumn }],
  rows: editions.map(({ code, coversUntil, standing }) => [
    code,
    coversUntil ? day(coversUntil) : say.unknown,
    say.standing[standing],
  ]),
})}
<p><a href="/${language}/mijn-buurt">${say.neighbourhoodLink}</a></p>
<p><a href="/${language}/raad">${say.councilLink}</a></p>`
  return residentDocument({
    language,
    path: residentParts.neighbourhood,
    title: say.indexTitle,
    main,
    width: 'wide',
    part: 'neighbourhood',
  })
}

function countWords({ register, survey }: ShownIndex['fields'][number]['themes'][number], language: Language): string {
  const say = language === 'nl' ? nl : en
  if (register + survey === 0) return say.noFiguresSeen
  const counted = (count: number) => `${count} ${say.series(count)}`
  return [register > 0 && say.fromRegister(counted(register)), survey > 0 && say.fromSurvey(counted(survey))]
    .filter((words) => words !== false)
    .join(', ')
}
