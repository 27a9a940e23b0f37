import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile } from '../examples.ts'
import { openDelivery } from '../reading/open-delivery.ts'
import { proposeRecipe } from '../reading/propose-recipe.ts'
import type { Recipe } from '../reading/words.ts'
import { learned, quarantineIsNotLifted } from './recipe.ts'

const proposed = async (): Promise<Recipe> =>
  proposeRecipe(
    await openDelivery(
      [
        aFile(
          't.csv',
          'Buurt;Ronde;Indruk;Westers totaal;Meldingen\nBU09350000;2023;rustig;4;5\nBU09350001;2023;druk;3;6\n',
        ),
      ],
      'utf-8',
    ),
    'utf-8',
  )
const roles = ({ columns, figures }: Recipe) => ({
  ...Object.fromEntries(columns.map(({ name, role }) => [name, role])),
  ...Object.fromEntries(figures.map(({ name, state }) => [name, state])),
})

test('what somebody said a column is for holds for the next state of the same table', async () => {
  const fresh = await proposed()
  const year = fresh.figures.find(({ name }) => name === 'Ronde')
  assert.ok(year, 'a column of bare years is taken for a figure at first')
  const kept: Recipe = {
    ...fresh,
    figures: fresh.figures.filter((one) => one !== year),
    columns: [...fresh.columns, { name: 'Ronde', role: 'period', title: 'Ronde', total: null }],
  }
  assert.deepEqual(roles(learned(fresh, kept)), roles(kept))
  // Control: without that it is taken for a figure again.
  assert.equal(roles(fresh)['Ronde'], 'read')
})

test('what was set apart comes back neither as a figure nor as a column of another kind', async () => {
  const fresh = await proposed()
  const apart = (role: 'area-name' | 'left-out'): Recipe => ({
    ...fresh,
    figures: fresh.figures.filter(({ name }) => name !== 'Westers totaal'),
    columns: [...fresh.columns, { name: 'Westers totaal', role, title: 'Groep', total: null }],
  })
  assert.equal(quarantineIsNotLifted(apart('area-name'), fresh), false)
  assert.equal(quarantineIsNotLifted(apart('left-out'), fresh), true)
  assert.equal(roles(learned(fresh, apart('area-name')))['Westers totaal'], 'quarantined')
})

test('a recipe from before ends of intervals were read takes them over; who said that it is a figure keeps it so', async () => {
  const text = 'Buurt;Jaar;Onveilig;Onveilig_ondergrens;Onveilig_bovengrens\nBU09350000;2023;30;28;32\n'
  const fresh = await proposeRecipe(await openDelivery([aFile('t.csv', text)], 'utf-8'), 'utf-8')
  const without = (end?: null): Recipe => ({
    ...fresh,
    figures: fresh.figures.map(({ marginOf: _, end: __, level: ___, ...one }) => ({
      ...one,
      ...(end === null && { marginOf: null, end }),
    })),
  })
  const endsIn = ({ figures }: Recipe) => figures.map(({ marginOf, end }) => end && `${end} of ${marginOf}`)
  assert.deepEqual(endsIn(learned(fresh, without())), [undefined, 'low of Onveilig', 'high of Onveilig'])
  assert.deepEqual(endsIn(learned(fresh, without(null))), [null, null, null])
})
