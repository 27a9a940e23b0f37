/**
 * `npm run bench:picture`: loading open data, by the same steps as the page, into a database of its own. Two million
 * figures of 17,000 areas; beside it what reading the same bytes costs without understanding them (the yardstick). Then estimates, and a search for change
 * with the requests that are answered meanwhile, a public page, the gate, and a whole country in a browser.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { newId, stopwatch, systemClock } from '../foundation/clock.ts'
import { testDatabase } from '../foundation/testing/database.ts'
import { fileAt, importSet, prepared } from '../rooms/neighbourhood/door.ts'
import { evenMargin } from '../rooms/neighbourhood/edition/margin.ts'
import { estimateOf } from '../rooms/neighbourhood/estimate/model.ts'
import { country } from './picture/country.ts'
import { loadingDays } from './picture/days.ts'
import { searching } from './picture/search.ts'
import { gate, publicPage } from './publishing.ts'

const [areas, figures] = [17_000, 118]
/** Units: seconds on two idle cores; bytes. */
const [bound, mostMemory] = [60, 1024 ** 3]

const folder = mkdtempSync(join(tmpdir(), 'schakel-bench-picture-'))
const house = await testDatabase()
try {
  const path = join(folder, '99999NED.csv')
  await write(path)
  const yardstick = await readPlainly(path)
  let memory = 0
  const watching = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage.rss())
  }, 50)
  const elapsed = stopwatch()
  const known = { title: 'Bench', source: 'drawn by counting', period: '2024', vintage: 2024 }
  const { imported, fault } = await importSet(
    { database: house.database, clock: systemClock, newId },
    newId(),
    { title: 'Bench', files: [fileAt(path)], encoding: 'utf-8', correct: prepared(known) },
    () => undefined,
  )
  const seconds = elapsed() / 1000
  clearInterval(watching)
  if (fault || !imported) throw fault ?? new Error('nothing was imported')
  const { rows } = await house.owner.query<{ figures: string }>(
    'select sum(figures) as figures from neighbourhood.table_editions',
  )
  const measured = {
    bench: 'picture/import',
    figures: Number(rows[0]?.figures),
    megabytes: Math.round(statSync(path).size / 1024 ** 2),
    seconds: Number(seconds.toFixed(1)),
    plainReadingSeconds: Number(yardstick.toFixed(2)),
    ratio: Number((seconds / yardstick).toFixed(1)),
    memoryMegabytes: Math.round(memory / 1024 ** 2),
    bound: { seconds: bound, memoryMegabytes: mostMemory / 1024 ** 2 },
    within: seconds <= bound && memory <= mostMemory,
  }
  process.stdout.write(`${JSON.stringify(measured)}\n`)
  if (memory > mostMemory) process.exitCode = 1
  for (const size of [44, 2_000]) process.stdout.write(`${JSON.stringify(estimating(size))}\n`)
  process.stdout.write(`${JSON.stringify(await loadingDays(house, folder))}\n`)
  process.stdout.write(`${JSON.stringify(await searching(house))}\n`)
  for (const measured of [publicPage(), await gate()]) process.stdout.write(`${JSON.stringify(measured)}\n`)
  process.stdout.write(`${JSON.stringify(await country())}\n`)
} finally {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
}

/** One characteristic of context. The yardstick: one pass over as many numbers as a dense matrix of these areas holds. */
function estimating(size: number) {
  const drawn = (place: number, step: number) => ((place * step) % 1_009) / 1_009
  const areas = Array.from({ length: size }, (_, place) => ({
    code: String(place),
    name: String(place),
    own: {
      amount: 30 + 10 * drawn(place, 7_919),
      margin: evenMargin(3 + drawn(place, 104_729)),
      kind: 'share' as const,
      roundedTo: null,
    },
    context: [drawn(place, 15_485_863)],
  }))
  const dense = stopwatch()
  let sum = 0
  for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) sum += row ^ column
  const densely = dense()
  const elapsed = stopwatch()
  const { kind } = estimateOf(areas)
  const milliseconds = elapsed()
  return {
    bench: 'picture/estimate',
    areas: size,
    kind,
    milliseconds: Number(milliseconds.toFixed(1)),
    densePassMilliseconds: Number(densely.toFixed(2)),
    ratio: Number((milliseconds / Math.max(densely, 0.01)).toFixed(1)),
    checked: Number.isFinite(sum),
  }
}

/** Codes as the numbering has them, figures that are no pattern, a withheld and an empty cell now and then. */
async function write(path: string): Promise<void> {
  const out = createWriteStream(path)
  out.write(`WijkenEnBuurten;${Array.from({ length: figures }, (_, place) => `Cijfer_${place + 1}`).join(';')}\n`)
  for (let area = 0; area < areas; area++) {
    const code = `BU${String(area).padStart(8, '0')}`
    const cells = Array.from({ length: figures }, (_, place) => {
      const drawn = (area * 2_654_435_761 + place * 40_503) % 100_003
      return drawn % 97 === 0 ? '.' : drawn % 89 === 0 ? '' : String(drawn)
    })
    if (!out.write(`${code};${cells.join(';')}\n`)) await new Promise((resolve) => out.once('drain', resolve))
  }
  out.end()
  await finished(out)
}

/** Units: seconds. */
async function readPlainly(path: string): Promise<number> {
  const elapsed = stopwatch()
  let cells = 0
  let rest = ''
  for await (const piece of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) cells += line.split(';').map(Number).length
  }
  if (cells < areas * figures) throw new Error('the file is not whole')
  return elapsed() / 1000
}
