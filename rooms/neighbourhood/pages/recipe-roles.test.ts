import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Recipe, RecipeFigure } from '../reading/words.ts'
import { marginWords, withMargin, withRole } from './recipe-roles.ts'

const figure = (name: string, given: Partial<RecipeFigure> = {}): RecipeFigure => ({
  ...{ name, title: name, group: '', unit: '', decimals: null, kind: 'count', state: 'read', sensitive: null },
  ...given,
})
const recipe: Recipe = {
  ...{ table: 't', title: 't', source: '', licence: null, published: null, encoding: 'utf-8', delimiter: ';' },
  ...{ decimal: ',', headingLine: 1, unitLine: null, sheet: null, layout: 'columns', headingParts: [], areaBy: 'code' },
  ...{ period: null, vintage: null, breaks: [] },
  columns: [
    { name: 'Buurt', role: 'area', title: 'Buurt', total: null },
    { name: 'Indruk', role: 'breakdown', title: 'Indruk', total: null },
  ],
  figures: [figure('Meetjaar'), figure('Meldingen'), figure('Herkomst', { state: 'quarantined', sensitive: 'origin' })],
}
const roleIn = ({ columns }: Recipe, name: string) => columns.find((one) => one.name === name)?.role
const stateIn = ({ figures }: Recipe, name: string) => figures.find((one) => one.name === name)?.state

test('a column of years that was taken for a figure becomes the period, and can become a figure again', () => {
  const said = withRole(recipe, 'Meetjaar', 'period')
  assert.deepEqual([roleIn(said, 'Meetjaar'), stateIn(said, 'Meetjaar')], ['period', undefined])
  const back = withRole(said, 'Meetjaar', 'figure')
  assert.deepEqual([roleIn(back, 'Meetjaar'), stateIn(back, 'Meetjaar')], [undefined, 'read'])
})

test('a column that was taken for a breakdown becomes a figure', () => {
  const said = withRole(recipe, 'Indruk', 'figure')
  assert.deepEqual([roleIn(said, 'Indruk'), stateIn(said, 'Indruk')], [undefined, 'read'])
})

test('what was set apart cannot be called anything else', () => {
  assert.equal(withRole(recipe, 'Herkomst', 'breakdown'), recipe)
  // Control: another figure can.
  assert.equal(stateIn(withRole(recipe, 'Meldingen', 'left-out'), 'Meldingen'), 'left-out')
})

test('a breakdown becomes the column of margins, to be found out; another one takes its place', () => {
  const two = {
    ...recipe,
    columns: [...recipe.columns, { name: 'Soort', role: 'breakdown', title: 'S', total: null } as const],
  }
  const said = withRole(two, 'Indruk', 'margin')
  assert.deepEqual([roleIn(said, 'Indruk'), said.margin?.value], ['margin', ''])
  const filled = { ...said, margin: { value: 'a', low: 'b', high: 'c', level: 90 as const } }
  assert.equal(withRole(filled, 'Indruk', 'margin').margin?.value, 'a')
  const other = withRole(filled, 'Soort', 'margin')
  assert.deepEqual([roleIn(other, 'Indruk'), roleIn(other, 'Soort'), other.margin?.value], ['breakdown', 'margin', ''])
})

test('a figure becomes an end of the interval of another, and a figure itself again', () => {
  const end = withMargin(figure('Ondergrens'), 'low:Onveilig: wel eens')
  assert.deepEqual([end.marginOf, end.end, end.level], ['Onveilig: wel eens', 'low', 95])
  assert.equal(marginWords(end), 'low:Onveilig: wel eens')
  assert.deepEqual([withMargin(end, 'half:Meldingen').end, withMargin(end, '').marginOf], [null, null])
})
