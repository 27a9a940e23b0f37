/** Every report to the council, for everybody. */
import {
  formats,
  type Html,
  html,
  type Language,
  residentDocument,
  residentParts,
  table,
} from '../../../../kit/resident/index.ts'
import type { ShownReports } from '../../contract.ts'
import { resident as en } from '../../messages/resident.en.ts'
import { resident as nl } from '../../messages/resident.nl.ts'

export function reportsPage({ items }: ShownReports, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const { day } = formats(language)
  return residentDocument({
    language,
    path: '/raad',
    part: 'neighbourhood',
    title: say.listTitle,
    back: { href: `/${language}${residentParts.neighbourhood}`, label: say.cityLink },
    main: html`<h1>${say.listTitle}</h1>
<p class="lede">${say.listLede}</p>
${
  items.length === 0
    ? html`<p>${say.none}</p>`
    : table({
        language,
        caption: say.listTitle,
        columns: [{ label: say.columns.report }, { label: say.columns.made }, { label: say.columns.newer }],
        rows: items.map(({ id, asOf, number, madeOn, newerEdition }) => [
          html`<a href="/${language}/raad/${id}">${say.reportName(asOf, number)}</a>`,
          day(madeOn),
          newerEdition ? say.newer(newerEdition) : say.noNewer,
        ]),
      })
}`,
  })
}
