/** Makes a report as of an edition: pins what it rests on, words it once, and keeps the hashes that prove it later. */
import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import { rendererName } from '../../foundation/document/render-document.ts'
import { raise } from '../../foundation/events/raise.ts'
import { decideOr } from '../../foundation/policy/decide.ts'
import { latestFigures, latestRatios } from '../casework/door.ts'
import { codesIn, digestFigures, presentTheme, readEditions, readFields, readPictures } from '../neighbourhood/door.ts'
import { protectedMonths } from '../signals/door.ts'
import { reportingEvents } from './events.ts'
import { reportingProblems } from './problems.ts'
import { currentForm, renderReport, sha256 } from './render-report.ts'
import { editionAsOf, editionsToPin, interpretationsFor } from './report.ts'
import { type ReportMatter, reportText } from './report-text.ts'
import { allInterpretations, allReports, insertReport } from './store.ts'

/** Units: months of signals that a report tells of. */
const monthsOfSignals = 12

/**
 * Errors: `reporting/may-not-make-reports`, `reporting/no-such-edition`.
 * Making a second report as of the same edition gives a new number beside the first; the first stays.
 */
export async function makeReport(act: Act, { asOf: code }: { asOf: string }): Promise<Id> {
  const id = act.newId()
  await decideOr(
    act,
    { action: 'reporting/make-report', resource: { type: 'reporting::Report', id, attributes: {} } },
    reportingProblems.because('may-not-make-reports'),
  )
  const all = await readEditions(act)
  const asOf = editionAsOf(all, code)
  if (!asOf) throw reportingProblems.because('no-such-edition')
  const editions = editionsToPin(all, asOf)
  const pinned = editions.map((edition) => edition.id)
  const interpretations = interpretationsFor(await allInterpretations(act.trx), editions)
  const earlier = (await allReports(act.trx)).filter((report) => report.asOf === code)
  const fields = await readFields(act)
  const pictures = await readPictures(act, codesIn(fields), pinned)
  const matter: ReportMatter = {
    asOf,
    number: Math.max(0, ...earlier.map(({ number }) => number)) + 1,
    madeOn: act.clock.today(),
    editions,
    themes: pictures.map((picture) => presentTheme(picture, fields)),
    interpretations,
    figuresSha256: await digestFigures(act, pinned),
    signals: await protectedMonths(act.trx, { today: act.clock.today(), months: monthsOfSignals }),
    measures: await latestFigures(act.trx),
    ratios: await latestRatios(act.trx),
  }
  const texts = { nl: reportText(matter, 'nl'), en: reportText(matter, 'en') }
  await insertReport(act.trx, act.capacity.partnership, {
    id,
    asOf: code,
    number: matter.number,
    madeOn: matter.madeOn,
    form: currentForm,
    editions: pinned,
    interpretations: interpretations.map((each) => each.id),
    figuresSha256: matter.figuresSha256,
    renderer: rendererName,
    pdfSha256: {
      nl: sha256(await renderReport(currentForm, texts.nl, 'nl')),
      en: sha256(await renderReport(currentForm, texts.en, 'en')),
    },
    texts,
  })
  act.note(id)
  await raise(act, reportingEvents.ReportMade, [id])
  return id
}
