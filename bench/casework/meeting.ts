/**
 * From a keystroke until the last of nine others has read it, at a table of ten and twelve cases: as the page does it, with at
 * most one version in 120 ms on the way, each reader hearing an id on its stream and then asking for the block. Over HTTP and
 * a real database, without the browsers' own drawing.
 *
 * Yardstick: the same words written and read by ten plain connections that nobody guards, in the same run.
 */
import { stopwatch } from '../../foundation/clock.ts'
import { openWorld, type World } from '../../proofs/hidden/world.ts'
import { type Ear, listenTo } from '../../proofs/record/ear.ts'
import { answered, organs, type Seated, seatedTable, type Writer, writers } from '../../proofs/record/table.ts'
import { type Line, rounded } from '../sharing/measurement.ts'
import { howBusy } from './busy.ts'

/** As in the page. Units: milliseconds. */
const writeEvery = 120
const betweenKeys = 90
const cases = 12
const keysPerCase = 24

export async function measureMeeting(): Promise<readonly Line[]> {
  const world = await openWorld({ others: writers })
  const ears: Ear[] = []
  try {
    const table = await seatedTable(world, cases)
    for (const one of table.writers) ears.push(await listenTo(world, one))
    const plain = await plainTable(world)
    const [seen, bare]: [number[], number[]] = [[], []]
    const busy = howBusy()
    for (const [turn, item] of table.items.entries()) {
      seen.push(...(await typeAt(world, table, item, turn, ears)))
      bare.push(...(await plain.type(keysPerCase)))
    }
    await plain.end()
    const slowdown = rounded(busy.end())
    const [p95, yardstick] = [percentile(seen, 0.95), percentile(bare, 0.95)]
    return [
      {
        measure: 'keystroke-to-seen p95',
        workload: `${table.writers.length} participants, ${cases} cases, ${seen.length} keystrokes; a fixed loop took ${slowdown} times its best`,
        figure: rounded(p95),
        unit: 'ms; promised on two idle cores: 300',
        figureAtMost: 300,
        yardstick: 'the same words, written and read by ten unguarded connections, p95',
        yardstickFigure: rounded(yardstick),
        ratio: rounded(p95 / yardstick),
      },
      {
        measure: 'keystroke-to-seen median',
        workload: 'the same',
        figure: rounded(percentile(seen, 0.5)),
        unit: 'ms',
        yardstick: 'the same, median',
        yardstickFigure: rounded(percentile(bare, 0.5)),
        ratio: rounded(percentile(seen, 0.5) / percentile(bare, 0.5)),
      },
    ]
  } finally {
    for (const ear of ears) ear.close()
    await world.close()
  }
}

const percentile = (figures: readonly number[], share: number): number =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? Number.NaN
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** One writes at this case, the others read along. Answers per keystroke the time until the last of them had it. */
async function typeAt(
  world: World,
  table: Seated,
  item: string,
  turn: number,
  ears: readonly Ear[],
): Promise<number[]> {
  const writer = table.writers[turn % table.writers.length] as Writer
  const begun = answered(
    await writer.browser.write(`/v1/agenda-items/${item}/blocks`, { part: 'note', audience: organs, text: '' }),
  )
  const elapsed = stopwatch()
  const reading = Promise.all(
    table.writers.flatMap((one, at) => (one === writer ? [] : [follow(one, ears[at] as Ear, begun.id, elapsed)])),
  )
  const struck: number[] = []
  let [version, sent, lastSent, typing] = [1, 0, -writeEvery, true]
  const sending = (async () => {
    while (typing || sent < struck.length) {
      const due = lastSent + writeEvery - elapsed()
      if (sent === struck.length || due > 0) {
        await wait(Math.max(2, due))
        continue
      }
      const upTo = struck.length
      lastSent = elapsed()
      world.workbench.clock.advance(0.1)
      const body = { version, text: 'x'.repeat(upTo) }
      version = answered(await writer.browser.write(`/v1/blocks/${begun.id}/versions`, body)).version
      sent = upTo
    }
  })()
  for (let key = 0; key < keysPerCase; key++) {
    struck.push(elapsed())
    await wait(betweenKeys)
  }
  typing = false
  await sending
  const seenAt = await reading
  return struck.map((at, key) => Math.max(...seenAt.map((seen) => (seen[key] ?? Number.NaN) - at)))
}

/** A reader: hears an id, asks for the block, and notes when it had come to each letter. */
async function follow(one: Writer, ear: Ear, block: string, elapsed: () => number): Promise<readonly number[]> {
  const seen: number[] = []
  let handled = ear.heard.length
  while (seen.length < keysPerCase) {
    const news = ear.heard.slice(handled)
    handled += news.length
    if (!news.includes(block)) {
      await wait(2)
      continue
    }
    const answer = await one.browser.read(`/v1/blocks/${block}`)
    const letters = (answer.json() as { text?: string }).text?.length ?? 0
    while (seen.length < letters) seen.push(elapsed())
  }
  return seen
}

/** One row and ten connections of the owner: nothing is sealed, asked, logged or told. */
async function plainTable({ workbench: { testDatabase } }: World) {
  const { owner } = testDatabase
  await owner.query('create table public.bench_words (id int primary key, words text)')
  await owner.query(`insert into public.bench_words values (1, '')`)
  return {
    type: async (keys: number): Promise<number[]> => {
      const times: number[] = []
      for (let key = 0; key < keys; key++) {
        const elapsed = stopwatch()
        await owner.query('update public.bench_words set words = $1 where id = 1', ['x'.repeat(key)])
        await Promise.all(
          Array.from({ length: writers.length - 1 }, () =>
            owner.query('select words from public.bench_words where id = 1'),
          ),
        )
        times.push(elapsed())
      }
      return times
    },
    end: () => owner.query('drop table public.bench_words'),
  }
}
