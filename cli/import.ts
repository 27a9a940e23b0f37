/**
 * `./schakel import <folder>`: loads the published figures in a folder (`police-figures.csv`, `safety-monitor.csv`) as
 * editions, or every set of a prepared folder of open data for which a recipe ships. `./schakel import <file> …`: loads
 * one table or one set of boundaries by the same steps as the page; `https://…` from hosts that were named. Everything or nothing; importing again changes
 * nothing. Works beside a running Schakel.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { type Id, newId, systemClock } from '../foundation/clock.ts'
import { type Database, openDatabase } from '../foundation/database/as-actor.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { outboundIn } from '../foundation/outbound/outbound.ts'
import { Problem } from '../foundation/problem.ts'
import { isProduction } from '../foundation/production/refuse-weak-production.ts'
import {
  faultSentence,
  fetchDelivery,
  fileAt,
  importFolder,
  importPreparedFolder,
  importSet,
  keepInFolder,
  ReadingFault,
} from '../rooms/neighbourhood/door.ts'
import { prepareHouse } from '../server/prepare.ts'
import { type ImportWanted, readImportWords } from './import/words.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'load figures or open data: import <folder> | import <file …> --source … [--period …] [--look]'

/** Units: bytes of one table, also by the largest of sources. */
const mostBytes = 2 * 1024 ** 3
const project = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const refuse = (lines: readonly string[]) => {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}

const wanted = readImportWords(process.argv.slice(2))
const isAddress = (path: string) => /^https?:\/\//.test(path)
const missing = wanted.paths.find((path) => !isAddress(path) && !statSync(resolve(path), { throwIfNoEntry: false }))
if (wanted.fault) refuse([wanted.fault])
else if (missing !== undefined) refuse([`${resolve(missing)} is not a folder that can be read, and no file either.`])
else await run(wanted)

async function run(asked: ImportWanted): Promise<void> {
  try {
    const partnership = partnershipIn(process.env)
    const cluster = await startCluster({ project })
    try {
      if (!cluster.adopted) await prepareHouse(cluster, { project, partnership })
      const database = openDatabase(accessTo(cluster, { as: ['importer'] }))
      try {
        await load(database, partnership, asked)
      } finally {
        await database.close()
      }
    } finally {
      if (!cluster.adopted) await cluster.stop()
    }
  } catch (error) {
    if (error instanceof Problem) refuse(wordsOf(error))
    else if (error instanceof ReadingFault) refuse([faultSentence(error)])
    else if (error instanceof LauncherError || isSetting(error)) refuse([error.message])
    else throw error
  }
}

async function load(
  database: Database,
  partnership: Id,
  { paths, correct, encoding, lookOnly }: ImportWanted,
): Promise<void> {
  const house = { database, clock: systemClock, newId }
  const [first = ''] = paths
  const folder = resolve(first)
  if (isAddress(first)) return loadFrom(house, partnership, first, { correct, encoding, lookOnly })
  if (paths.length === 1 && statSync(folder).isDirectory()) {
    if (existsSync(join(folder, 'police-figures.csv'))) await importFolder(house, partnership, folder, say)
    else {
      const { sets, without } = await importPreparedFolder(house, partnership, folder, say)
      if (without.length > 0)
        say(`No recipe ships for ${without.length} files; load them one by one: ./schakel import <file> --source …`)
      if (sets.length === 0) refuse([`${folder} holds no set for which a recipe ships.`])
      if (sets.some(({ fault }) => fault)) process.exitCode = 1
    }
    return
  }
  const files = paths.map((path) => fileAt(resolve(path)))
  const { fault } = await importSet(
    house,
    partnership,
    { title: basename(first), files, encoding, correct, lookOnly },
    say,
  )
  if (fault) process.exitCode = 1
}

/** A setting that says something else than it may. */
const isSetting = (error: unknown): error is RangeError =>
  error instanceof RangeError && error.message.startsWith('SCHAKEL_')

/** From a place that this installation allows; what was fetched is removed when it was read. */
async function loadFrom(
  house: Parameters<typeof importSet>[0],
  partnership: Id,
  address: string,
  handed: Pick<ImportWanted, 'correct' | 'encoding' | 'lookOnly'>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-open-data-'))
  try {
    const outbound = outboundIn(process.env.SCHAKEL_OPEN_DATA_HOSTS, { production: isProduction(process.env) })
    const keep = keepInFolder(folder)
    const kept = async (...[name, bytes]: Parameters<typeof keep>) => {
      const file = await keep(name, bytes)
      say(`${file.name}: ${Math.round(file.size / 1024)} kB`)
      return file
    }
    const files = await fetchDelivery(address, { outbound, keep: kept, mostBytes })
    const { fault } = await importSet(house, partnership, { title: basename(address), files, ...handed }, say)
    if (fault) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Faults by file and line; a folder with very many shows the first ones and how many more there are. */
function wordsOf({ entry, invalidParams }: Problem): string[] {
  const { title, whatNow } = entry.texts.en
  const shown = invalidParams.slice(0, 40).map(({ name, reason }) => `  ${name}: ${reason}`)
  const rest = invalidParams.length - shown.length
  return [`${title}. ${whatNow}`, ...shown, ...(rest > 0 ? [`  … and ${rest} more`] : [])]
}
