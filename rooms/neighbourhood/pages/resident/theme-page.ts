/** One theme for everybody: what the police registered beside what residents say, each figure with its source. */

import {
  type Html,
  html,
  type Language,
  more,
  notice,
  residentDocument,
  residentParts,
} from '../../../../kit/resident/index.ts'
import type { ShownSeries, ShownTheme } from '../../contract.ts'
import { resident as en } from '../../messages/resident.en.ts'
import { resident as nl } from '../../messages/resident.nl.ts'
import { figuresIn } from './figures-in.ts'
import { seriesBlock } from './series-block.ts'

export function themePage(theme: ShownTheme, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const title = say.themeTitle(theme[language])
  const bySource = (source: ShownSeries['source']) => theme.series.filter((series) => series.source === source)
  const register = bySource('police-register')
  const survey = bySource('survey')
  const main = html`<h1>${title}</h1>
<p class="lede">${theme.field[language]}. ${say.themeLede}</p>
${theme.series.length === 0 ? notice({ language, title: say.noFiguresTitle, body: html`<p>${say.noFiguresText}</p>` }) : readFirst(theme, language)}
${
  theme.series.length > 0 &&
  html`<div class="figures-beside"><section class="figures-register" aria-labelledby="register"><h2 id="register">${say.registerTitle}</h2>${
    register.length > 0 ? seriesList(register, theme, 'r', language) : html`<p>${say.noRegister}</p>`
  }</section><section class="figures-survey" aria-labelledby="survey"><h2 id="survey">${say.surveyTitle}</h2>${
    survey.length > 0 ? seriesList(survey, theme, 's', language) : html`<p>${say.noSurvey}</p>`
  }</section></div>`
}`
  return residentDocument({
    language,
    path: `${residentParts.neighbourhood}/${theme.code}`,
    title,
    main,
    width: 'wide',
    part: 'neighbourhood',
    back: { href: `/${language}${residentParts.neighbourhood}`, label: say.back },
  })
}

const readFirst = ({ notes }: ShownTheme, language: Language): Html =>
  notice({
    language,
    title: (language === 'nl' ? nl : en).readFirst,
    body: html`<ul>${notes.map((note) => html`<li>${figuresIn(language).words.notes[note]}</li>`)}</ul>`,
  })

/** Totals stand open, the parts of a total fold in under it. */
function seriesList(all: readonly ShownSeries[], theme: ShownTheme, prefix: string, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const isShownWithItsTotal = ({ partOf }: ShownSeries) =>
    partOf !== null && all.some(({ nl: label }) => label === partOf)
  const id = (series: ShownSeries) => `${prefix}${all.indexOf(series)}`
  return html`${all
    .filter((series) => !isShownWithItsTotal(series))
    .map((series) => {
      const parts = all.filter(({ partOf }) => partOf === series.nl)
      return html`<article class="figures-series">${seriesBlock(series, theme, id(series), language)}${
        parts.length > 0 &&
        more({
          label: say.parts(parts.length),
          body: parts.map(
            (part) => html`<div class="figures-part">${seriesBlock(part, theme, id(part), language, 'h4')}</div>`,
          ),
        })
      }</article>`
    })}`
}
