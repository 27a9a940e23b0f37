/**
 * `./schakel import <folder>`: loads the published figures in a folder (`police-figures.csv`, `safety-monitor.csv`)
 * as editions. Everything or nothing; importing again changes nothing. Works beside a running Schakel.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { newId, systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { Problem } from '../foundation/problem.ts'
import { importFolder } from '../rooms/neighbourhood/door.ts'
import { prepareHouse } from '../server/prepare.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'load the published figures in a folder as editions: import <folder>'

const project = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const refuse = (lines: readonly string[]) => {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}

const [given, ...more] = process.argv.slice(2)
if (!given || more.length > 0) refuse(['Say which folder: ./schakel import <folder>'])
else if (!statSync(resolve(given), { throwIfNoEntry: false })?.isDirectory())
  refuse([`${resolve(given)} is not a folder that can be read.`])
else await run(resolve(given))

async function run(folder: string): Promise<void> {
  try {
    const partnership = partnershipIn(process.env)
    const cluster = await startCluster({ project })
    try {
      if (!cluster.adopted) await prepareHouse(cluster, { project, partnership })
      const database = openDatabase(accessTo(cluster, { as: ['importer'] }))
      try {
        await importFolder({ database, clock: systemClock, newId }, partnership, folder, say)
      } finally {
        await database.close()
      }
    } finally {
      if (!cluster.adopted) await cluster.stop()
    }
  } catch (error) {
    if (error instanceof Problem) refuse(wordsOf(error))
    else if (error instanceof LauncherError) refuse([error.message])
    else throw error
  }
}

/** Faults by file and line; a folder with very many shows the first ones and how many more there are. */
function wordsOf({ entry, invalidParams }: Problem): string[] {
  const { title, whatNow } = entry.texts.en
  const shown = invalidParams.slice(0, 40).map(({ name, reason }) => `  ${name}: ${reason}`)
  const rest = invalidParams.length - shown.length
  return [`${title}. ${whatNow}`, ...shown, ...(rest > 0 ? [`  … and ${rest} more`] : [])]
}
