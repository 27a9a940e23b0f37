/**
 * Made-up reports of nuisance by neighbourhood and month, so that there is something to search; title and source say so.
 * Quiet for three years; in the last two months much is reported in three neighbourhoods beside each other.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../foundation/clock.ts'
import { drawsOf } from '../../foundation/scan/draws-of.ts'
import { importSet, prepared } from '../../rooms/neighbourhood/door.ts'
import type { DemoHouse } from '../demo-house.ts'

const stirred = ['BU09350400', 'BU09350402', 'BU09350403']
/** From September 2023 through October 2026. */
const months = Array.from({ length: 38 }, (_, at) => {
  const month = at + 8
  return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
})

function madeUp(): Buffer {
  const draw = drawsOf('nuisance of the demonstration')
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'key-figures-2020.csv'), 'utf8')
    .trim()
    .split('\n')
  const rows = lines
    .map((line) => line.split(','))
    .filter(([code = '']) => code.startsWith('BU'))
    .flatMap(([code = '', name, residents = '0']) =>
      months.map((month, at) => {
        const more = stirred.includes(code) && at >= months.length - 2 ? 3 : 1
        return `${code};${name};${month};${arrivals(more * (Number(residents) / 900), draw)}`
      }),
    )
  return Buffer.from(['Buurt;Buurtnaam;Maand;Meldingen van overlast', ...rows, ''].join('\n'))
}

/** As many as come by chance when so many are expected (Knuth). */
function arrivals(expected: number, draw: () => number): number {
  const until = Math.exp(-expected)
  let [count, product] = [0, draw()]
  while (product > until) {
    product *= draw()
    count += 1
  }
  return count
}

async function plant({ database, clock, partnership }: DemoHouse): Promise<void> {
  const content = madeUp()
  const known = {
    table: 'overlast-demo',
    title: 'Meldingen van overlast per maand (verzonnen)',
    source: 'verzonnen voor de demonstratie',
    vintage: 2016,
    figures: { 'Meldingen van overlast': { unit: 'aantal', kind: 'count' } },
  } as const
  const files = [
    {
      name: 'overlast.csv',
      size: content.length,
      bytes: async function* () {
        yield content
      },
    },
  ]
  const handed = { title: known.title, files, encoding: 'utf-8', correct: prepared(known) } as const
  const { fault } = await importSet({ database, clock, newId }, partnership, handed, () => undefined)
  if (fault) throw fault
}
export const plantNuisance = { name: 'nuisance/1', plant }
