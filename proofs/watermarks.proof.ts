/**
 * Minutes of a conference are fetched by ten people, minute after minute. Of each copy one page turns up as a picture, head
 * and foot cut off: every mark that any of these copies carries is laid over it. Only the mark of whoever fetched it fits.
 */
import { ensurePdfToText } from '../foundation/testing/apt.ts'
import { type Picture, picturesOf, strip } from './copies/picture.ts'
import { markOf, named, shareSeen } from './copies/whose-copy.ts'
import { openWorld, type World } from './hidden/world.ts'
import type { Proof } from './proof.ts'
import { organs, seatedTable, writers } from './record/table.ts'

/** A copy that leaked: `strips`, one of each page. `tile`: what the mark of whoever fetched it says. */
type Copy = { readonly reader: string; readonly tile: string; readonly strips: readonly Picture[] }

/** Between head and foot of the sheet, twenty lines and more. Units: shares of the height. */
const [from, to] = [0.2, 0.62]

export const proof: Proof = {
  name: 'watermarks',
  title: 'One page without head and foot names who fetched that copy and when, and nobody else',
  promises: ['P5'],
  run: async (size) => {
    ensurePdfToText(process.env, () => undefined)
    const minutes = size === 'full' ? 20 : 2
    const world = await openWorld({ others: writers })
    try {
      const copies = await fetchCopies(world, minutes)
      const marks = await Promise.all(copies.map(async ({ tile }) => strip(await markOf(tile), from, to)))
      const pages = copies.flatMap((copy) => copy.strips.map((found) => ({ copy, found })))
      const right = pages.filter(({ copy, found }) => accused(found, copies, marks).join() === copy.tile).length
      const wholeFiles = copies.filter(({ strips, tile }) =>
        strips.some((found) => accused(found, copies, marks).join() === tile),
      ).length
      const wrong = pages.flatMap(({ copy, found }) =>
        accused(found, copies, marks).filter((tile) => tile !== copy.tile),
      )
      const [first, second] = [copies[0] as Copy, copies[1] as Copy]
      const leaked = first.strips[0] as Picture
      const controls = [
        accused(withoutGrey(leaked), copies, marks).length === 0,
        accused(printedOver(withoutGrey(leaked), marks[1] as Picture), copies, marks).join() === second.tile,
      ]
      return {
        passed: right >= 0.95 * pages.length && wholeFiles === copies.length && wrong.length === 0,
        figures: {
          copies: copies.length,
          readers: new Set(copies.map(({ reader }) => reader)).size,
          pages: pages.length,
          readerAndMinuteRight: right,
          wholeFilesRight: wholeFiles,
          pairs: pages.length * (copies.length - 1),
          falseAccusations: wrong.length,
        },
        control: controls.every((found) => found) ? 'found' : 'missed',
        planted:
          'a copy whose mark was rubbed out, which names nobody, and one with the mark of a colleague, which names the colleague',
      }
    } finally {
      await world.close()
    }
  },
}

const organNames: { readonly [code: string]: string } = {
  politie: 'Politie',
  om: 'Openbaar Ministerie',
  college: 'College van burgemeester en wethouders',
  reclassering: 'Reclassering',
  'ggz-instelling': 'GGZ-instelling',
}
const minuteOf = (at: Date): string =>
  at.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Amsterdam' })

/** Everybody at the table fetches the minutes, in each of so many minutes. */
async function fetchCopies(world: World, minutes: number): Promise<Copy[]> {
  const { writers: all, conference, items, post } = await seatedTable(world, 3)
  const text = Array.from({ length: 45 }, (_, line) => `Regel ${line} van wat aan tafel werd gezegd.`).join('\n')
  for (const item of items)
    await post('politie', `/v1/agenda-items/${item}/blocks`, {
      part: 'interpretation',
      audience: organs,
      text,
      quotes: [],
    })
  const copies: Copy[] = []
  for (let minute = 0; minute < minutes; minute++) {
    world.workbench.clock.advance(60)
    for (const { subject, organ, browser } of all) {
      const answer = await browser.read(`/v1/conferences/${conference}/minutes/document`)
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
      const pages = picturesOf(answer.rawPayload)
      copies.push({
        reader: subject,
        tile: [subject, organNames[organ], minuteOf(world.workbench.clock.now())].join(' · '),
        // The last page may hold a few lines only.
        strips: pages.slice(0, -1).map((page) => strip(page, from, to)),
      })
    }
  }
  return copies
}

/** Whose marks fit the strip. Nobody, when none does. */
const accused = (found: Picture, copies: readonly Copy[], marks: readonly Picture[]): string[] =>
  copies.flatMap(({ tile }, turn) => (shareSeen(found, marks[turn] as Picture) >= named ? [tile] : []))

/** What a copier set too light leaves: the words, and nothing grey. */
const withoutGrey = (found: Picture): Picture => ({
  ...found,
  grey: found.grey.map((tone) => (tone > 150 ? 255 : tone)),
})
const printedOver = (found: Picture, mark: Picture): Picture => ({
  ...found,
  grey: found.grey.map((tone, at) => Math.min(tone, mark.grey[at] as number)),
})
