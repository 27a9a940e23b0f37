import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { renderReport, sha256 } from './render-report.ts'
import type { ReportText } from './words.ts'

/** SHA-256 of each form's template. A published report is set in its form for good: another layout is a new form. */
const layouts = {
  'report.typ': '9eb097c59f159ccb548f710da4ccbfeff10167a59c5e5bc89c2ac638357d7fce',
  'report-2.typ': '073b2ba05303480deb8ffd3400ad2dea1e2d8a0cf08daf78d08e8499ee2f6421',
  'report-3.typ': '67a78972c74921a60ccc3e4f2a9b7a657cc30a470ae578e6b28ab8e46cd300fe',
}

const table = {
  caption: 'Cijfers',
  columns: [
    { label: 'Reeks', numeric: false, wide: true },
    { label: 'Cijfer', numeric: true, wide: false },
  ],
  rows: [['Afsteken vuurwerk', '77']],
  note: 'Bron: een pagina.',
}
const part = { heading: 'Kop', paragraphs: ['#set text(red) is hier gewoon tekst, net als $x$ en *dit*.'] }
const text: ReportText = {
  title: 'Raadsrapportage',
  subtitle: 'Cijfers tot en met 30 juni 2020',
  summary: ['Een zin.'],
  reading: part,
  fields: [{ heading: 'Veld', themes: [{ heading: 'Thema', table, remarks: [], interpretations: [part] }] }],
  withoutFigures: part,
  revisions: { ...part, table: null },
  signals: part,
  editions: { ...part, table },
  colophon: part,
}

test('the layout of a form that was used is never changed', () => {
  for (const [file, hash] of Object.entries(layouts)) {
    const bytes = readFileSync(new URL(file, import.meta.url))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), hash, `${file}: make a new form instead`)
  }
})

test('the same words give the same bytes; one other word gives other bytes', async () => {
  const first = sha256(await renderReport(1, text, 'nl'))
  assert.equal(sha256(await renderReport(1, text, 'nl')), first)
  assert.notEqual(sha256(await renderReport(1, { ...text, summary: ['Een andere zin.'] }, 'nl')), first)
})

test('the second form prints what was done with signals and the measures, and the first form nothing of it', async () => {
  const of = (measures: ReportText['measures']): ReportText => ({
    ...text,
    signals: { ...part, table },
    ...(measures ? { measures } : {}),
  })
  const second = sha256(await renderReport(2, of({ ...part, table }), 'nl'))
  assert.notEqual(sha256(await renderReport(2, of({ ...part, table: null }), 'nl')), second)
  assert.equal(
    sha256(await renderReport(1, of({ ...part, table }), 'nl')),
    sha256(await renderReport(1, text, 'nl')),
    'a report of the first form stays as it was',
  )
})

test('the third form prints who bears the consequences, and the second nothing of it', async () => {
  const of = (ratios?: ReportText['ratios']): ReportText => ({
    ...{ ...text, signals: { ...part, table }, measures: { ...part, table } },
    ...(ratios ? { ratios } : {}),
  })
  const hash = async (form: 2 | 3, words: ReportText) => sha256(await renderReport(form, words, 'nl'))
  assert.notEqual(await hash(3, of({ ...part, table })), await hash(3, of()))
  assert.equal(
    await hash(2, of({ ...part, table })),
    await hash(2, of()),
    'a report of the second form stays as it was',
  )
})

test('the document is tagged and says its language and title to a screen reader', async () => {
  const nl = (await renderReport(1, text, 'nl')).toString('latin1')
  assert.match(nl, /\/StructTreeRoot/)
  assert.match(nl, /\/Lang \(nl/)
  assert.match(nl, /pdfuaid/)
  assert.match((await renderReport(1, text, 'en')).toString('latin1'), /\/Lang \(en/)
})
