/** What the council reads of signals and measures: protected numbers, and where there are too few, no number and no hint of one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MeasureFigure, measuresText, ratiosText, signalsText } from './work-text.ts'

const themes = [{ code: '5.2', nl: 'Georganiseerde criminaliteit', en: 'Organised crime' }]
const period = { from: '2025-10', to: '2026-09' }

test('signals stand by theme and month, and fewer than five is said in those words', () => {
  const counts = [{ month: '2026-08', theme: '5.2', whole: 12, toCase: null, toDepartment: 6 }]
  const { paragraphs, table } = signalsText({ ...period, counts }, themes, 'nl')
  assert.deepEqual(table?.rows, [['Georganiseerde criminaliteit', 'augustus 2026', '12', 'minder dan 5', '6']])
  assert.match(paragraphs[0] ?? '', /oktober 2025 tot en met september 2026/)
  assert.equal(signalsText({ ...period, counts }, themes, 'en').table?.rows[0]?.[1], 'August 2026')
})

test('without a number that may be told there is no table, and nothing says whether there were signals', () => {
  const { paragraphs, table } = signalsText({ ...period, counts: [] }, themes, 'en')
  assert.equal(table, null)
  assert.match(paragraphs.at(-1) ?? '', /Fewer is not told, nor whether there were none/)
})

const figure = (changes: Partial<MeasureFigure> = {}): MeasureFigure => ({
  ...{ organ: 'burgemeester', figure: 'urgent-courses', from_year: 2024, to_year: 2025, households: 15 },
  ...changes,
})
test('measures stand with their years; too few is no number; the organ only where there are several', () => {
  const rows = (figures: readonly MeasureFigure[]) => measuresText(figures, 'nl').table?.rows
  assert.deepEqual(rows([figure(), figure({ figure: 'debt', from_year: 2025, households: null })]), [
    ['Spoedbesluiten', '2024–2025', '15'],
    ['Huishoudens: schuld', '2025', 'te weinig om te noemen'],
  ])
  assert.deepEqual(
    rows([figure(), figure({ organ: 'college' })])?.map(([what]) => what),
    ['Spoedbesluiten, burgemeester', 'Spoedbesluiten, college'],
  )
  assert.equal(measuresText([], 'en').table, null)
})

test('who bears the consequences stands per phenomenon, and each number that is too few says so by itself', () => {
  const years = { organ: 'burgemeester', fromYear: 2024, toYear: 2025 }
  const hemp = { ...years, name: { nl: 'Hennepteelt', en: 'Cannabis growing' }, used: 25, started: 15 }
  const none = { ...years, name: null, used: null, started: null, notStarted: null, unknown: null }
  const { table } = ratiosText([{ ...hemp, notStarted: null, unknown: 10 }, none], 'nl')
  assert.deepEqual(table.rows, [
    ['Hennepteelt', '2024–2025', '25', '15', 'te weinig om te noemen', '10'],
    ['geen van de barrièremodellen', '2024–2025', ...Array(4).fill('te weinig om te noemen')],
  ])
  assert.deepEqual(
    table.columns.map(({ numeric }) => numeric),
    [false, false, true, true, true, true],
  )
})
