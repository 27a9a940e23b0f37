import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Recipe, RecipeFigure } from '../reading/words.ts'
import { withRole } from './recipe-roles.ts'

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
