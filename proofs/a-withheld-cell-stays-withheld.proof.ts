/**
 * A sceptic takes away every outlet of three publications of the same answers, over two divisions that overlap, and tries to
 * find a small group. The same sceptic does find one where only the small figures themselves were left out.
 */
import { seededRandom } from '../packages/testing/chance.ts'
import { readHeldTable } from '../rooms/neighbourhood/publication/held-table.ts'
import type { Proof } from './proof.ts'
import { newsstand } from './publishing/newsstand.ts'
import { addUp, type Taken, takeEverything } from './publishing/sceptic.ts'

export const proof: Proof = {
  name: 'a-withheld-cell-stays-withheld',
  title: 'Whoever takes away every outlet of three publications finds no small group in them together',
  promises: ['P12'],
  run: async (size) => {
    const rows = answers(size === 'full' ? 24 : 8)
    const reading = readHeldTable(rows, 2)
    if (!('read' in reading)) throw new Error('the answers of the proof cannot be read')
    const most = size === 'full' ? 400 : 60
    // The careless house stands apart: this one would see that it publishes the same answers on another basis.
    const [stand, carelessStand] = [await newsstand(), await newsstand()]
    try {
      const own = { basis: 'proof', divisions: 2, rows }
      const published = [
        await stand.publish(own),
        await stand.publish({ ...own, title: { nl: 'Nog eens', en: 'Once more' } }),
        await stand.publish({ ...own, title: { nl: 'Nog een keer', en: 'Yet again' }, known: knownIn(rows) }),
      ].filter((id) => id !== null)
      const taken: Taken[] = []
      for (const id of published) taken.push(await takeEverything(stand, id))
      const found = addUp(reading.read, taken, most)
      const careless = await takeEverything(
        carelessStand,
        await carelessStand.publishCarelessly({ ...own, basis: 'careless' }),
      )
      const foundCarelessly = addUp(reading.read, [careless], most)
      // Counts of the house's own: the same under another column, code or basis would be changed otherwise, and the mean tells the count.
      const counts = { origin: 'own-count' as const, basis: 'counts', divisions: 2, rows }
      const counted = await stand.publish(counts)
      const again = [
        await stand.publish({ ...counts, rows: rows.replace('leeftijd', 'groep') }),
        await stand.publish({ ...counts, rows: rows.replaceAll('onveilig', 'ONVEILIG') }),
        await stand.publish({ ...counts, basis: 'other' }),
      ]
      const drawnTwice = again.filter((id) => id !== null).length
      const leaks = taken.flatMap((one) => one.leaks)
      return {
        passed:
          published.length === 3 &&
          leaks.length === 0 &&
          found.recovered === 0 &&
          found.bounded === 0 &&
          found.small > 5 &&
          counted !== null &&
          drawnTwice === 0,
        figures: {
          publications: published.length,
          outlets: taken.reduce((sum, { outlets }) => sum + outlets, 0),
          given: taken[0]?.cells.filter(({ state }) => state === 'given').length ?? 0,
          withheld: taken[0]?.cells.filter(({ state }) => state !== 'given').length ?? 0,
          smallGroups: found.small,
          recovered: found.recovered,
          knownToBeSmall: found.bounded,
          numbersWhereNoneIsGiven: leaks.length,
          countsUnderAnotherName: again.length,
          drawnTwice,
          ...(leaks[0] ? { first: leaks.slice(0, 3).join('; ') } : {}),
          recoveredWithoutProtection: foundCarelessly.recovered,
        },
        control: foundCarelessly.recovered > 0 ? 'found' : 'missed',
        planted: 'a publication in which only the small figures themselves are left out',
      }
    } finally {
      await Promise.all([stand.close(), carelessStand.close()])
    }
  },
}

/** Two divisions that overlap: each neighbourhood lies in two postcode areas, each postcode area in two neighbourhoods. */
function answers(areas: number): string {
  const random = seededRandom(20_261_128)
  const lines = Array.from({ length: areas }, (_, area) =>
    ['jong', 'oud'].flatMap((age) =>
      ['veilig', 'soms', 'onveilig'].flatMap((answer) => {
        const isSmall = random() < 0.15
        return [area, (area + 1) % areas].map((postcode) => {
          const count = isSmall ? 1 + Math.floor(random() * 2) : 6 + Math.floor(random() * 30)
          return `BU${String(area).padStart(8, '0')};PC${6200 + postcode};${age};${answer};${count}`
        })
      }),
    ),
  ).flat()
  return ['buurt;postcode;leeftijd;antwoord;aantal', ...lines].join('\n')
}
/** What somebody else published: how many answered at all. */
const knownIn = (rows: string): string =>
  `*;*;*;*;${rows
    .split('\n')
    .slice(1)
    .reduce((sum, line) => sum + Number(line.split(';').at(-1)), 0)}`
