/**
 * `./schakel officer-list …`: who may read residents' letters. A list holds for 35 days and needs the signatures of two
 * organs; each signs on its own machine with its own key, so `sign` and `new-key` touch no database.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoPartnership } from '../demo/people.ts'
import { renewLists } from '../demo/signals/plant.ts'
import { type Id, newId, secretBytes, systemClock } from '../foundation/clock.ts'
import { type Database, openDatabase } from '../foundation/database/as-actor.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import {
  SealedLetterError,
  type SignedOfficerList,
  signingKeyOf,
  signOfficerList,
  toBase64Url,
} from '../packages/sealed-letter/src/index.ts'
import {
  type Desk,
  desks,
  draftList,
  type Importing,
  listStatus,
  noteDeparture,
  publishList,
  trustListKey,
} from '../rooms/signals/door.ts'
import { prepareHouse } from '../server/prepare.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'see, renew, sign and publish the lists of officers who may read letters'

const project = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const usage = [
  './schakel officer-list                                       what holds, until when, which keys wait',
  './schakel officer-list renew                                 demonstration only: sign new lists for 35 days',
  './schakel officer-list draft <desk> <file>                   write the text that two organs have to sign',
  './schakel officer-list new-key <key file>                    make an organ’s list key; prints its public half',
  './schakel officer-list trust <organ> <public key>            let an organ’s signatures count',
  './schakel officer-list sign <file> <organ> <key file>        prints the signature; works without this house',
  './schakel officer-list publish <desk> <file> <organ>=<signature> <organ>=<signature>',
  './schakel officer-list departed <desk> <officer>             leave an officer off the next list',
  `  desk: ${desks.join(' or ')}`,
]
class Refused extends Error {}

const asDesk = (given: string | undefined): Desk => {
  const desk = desks.find((one) => one === given)
  if (!desk) throw new Refused(`"${given ?? ''}" is no desk; say ${desks.join(' or ')}.`)
  return desk
}
const asText = (given: string | undefined, what: string): string => {
  if (!given) throw new Refused(`Say ${what}.`)
  return given
}

type Inside = (act: Importing) => Promise<void>
const verbs: { readonly [verb: string]: (args: readonly string[]) => Inside | Promise<void> } = {
  show: () => async (act: Importing) => {
    for (const desk of desks) {
      const { inForce, waiting } = await listStatus(act, desk)
      say(
        inForce
          ? `${desk}: version ${inForce.version}, ${inForce.officers} officers, until ${inForce.until}`
          : `${desk}: no list holds; residents cannot write`,
      )
      for (const officer of waiting) say(`  waits to be listed: ${officer}`)
    }
  },
  draft:
    ([desk, file]) =>
    async (act: Importing) => {
      const of = asDesk(desk)
      const { recovery } = await listStatus(act, of)
      if (!recovery)
        throw new Refused(
          'No list holds, so its recovery key is not known; the first list is made when the house is set up.',
        )
      writeFileSync(asText(file, 'which file to write'), await draftList(act, { desk: of, recovery }))
      say(`Written. Two organs sign it: ./schakel officer-list sign ${file} <organ> <key file>`)
    },
  'new-key': async ([file]) => {
    const seed = new Uint8Array(secretBytes(32))
    writeFileSync(asText(file, 'which file to write'), Buffer.from(seed).toString('base64url'), {
      mode: 0o600,
      flag: 'wx',
    })
    say(toBase64Url(await signingKeyOf(seed)))
  },
  trust:
    ([organ, key]) =>
    async (act: Importing) => {
      await trustListKey(act, { organ: asText(organ, 'which organ'), key: asText(key, 'its public key') })
      say(`Signatures of ${organ} count from today.`)
    },
  sign: async ([file, organ, keyFile]) => {
    const list = readFileSync(asText(file, 'which file to sign'), 'utf8')
    const seed = new Uint8Array(Buffer.from(readFileSync(asText(keyFile, 'the key file'), 'utf8').trim(), 'base64url'))
    const { signature } = await signOfficerList(list, asText(organ, 'which organ'), seed)
    say(`${organ}=${signature}`)
  },
  publish:
    ([desk, file, ...given]) =>
    async (act: Importing) => {
      const signatures = given.map((one): SignedOfficerList['signatures'][number] => {
        const at = one.indexOf('=')
        return { organ: one.slice(0, at), signature: one.slice(at + 1) }
      })
      const list = await publishList(act, asDesk(desk), {
        list: readFileSync(asText(file, 'which file'), 'utf8'),
        signatures,
      })
      say(`Published: ${desk} version ${list.version}, ${list.officers.length} officers, until ${list.until}.`)
    },
  departed:
    ([desk, person]) =>
    async (act: Importing) => {
      const gone = await noteDeparture(act, { person: asText(person, 'which officer'), desk: asDesk(desk) })
      if (!gone) throw new Refused('No such officer has a key at that desk.')
      say('Left off the next list. Draft, sign and publish it now; a colleague then seals open letters again.')
    },
}

async function withDatabase(work: (database: Database, partnership: Id) => Promise<void>): Promise<void> {
  const partnership = partnershipIn(process.env)
  const cluster = await startCluster({ project })
  try {
    if (!cluster.adopted) await prepareHouse(cluster, { project, partnership })
    const database = openDatabase(accessTo(cluster, { as: ['importer'] }))
    try {
      await work(database, partnership)
    } finally {
      await database.close()
    }
  } finally {
    if (!cluster.adopted) await cluster.stop()
  }
}

async function run([verb = 'show', ...args]: readonly string[]): Promise<void> {
  if (verb === 'renew')
    return withDatabase(async (database, partnership) => {
      if (partnership !== demoPartnership)
        throw new Refused('Only the demonstration signs for its organs: draft, sign, publish.')
      const signed = await renewLists({ database, clock: systemClock, partnership }, 'now')
      say(
        `Signed by the demonstration’s two organs: ${signed.map(({ desk, until }) => `${desk} until ${until}`).join(', ')}.`,
      )
    })
  const does = verbs[verb]
  if (!does) throw new Refused(usage.join('\n'))
  const work = does(args)
  if (typeof work !== 'function') return work
  await withDatabase((database, partnership) =>
    database.asImporter({ partnership, job: 'officer-list' }, (trx) =>
      work({ trx, partnership, newId, today: systemClock.today() }),
    ),
  )
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  const known = error instanceof Refused || error instanceof LauncherError || error instanceof SealedLetterError
  const missing = (error as NodeJS.ErrnoException).code
  if (!known && missing !== 'ENOENT' && missing !== 'EEXIST') throw error
  const why =
    error instanceof SealedLetterError ? `Refused: ${error.code}. Nothing was published.` : (error as Error).message
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}
