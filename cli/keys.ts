/** `./schakel keys …`: which keys there are, who has copies, and the recovery key over five organs. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Id, secretBytes, systemClock } from '../foundation/clock.ts'
import { type Database, openDatabase } from '../foundation/database/as-actor.ts'
import { type Cluster, startCluster, withClient } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { placeFor } from '../foundation/database/launcher/place.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { type Copied, copyToHolders, NoHolderReached } from '../foundation/keys/copy-to-holders.ts'
import { rotateEpoch } from '../foundation/keys/erase.ts'
import { HolderAway } from '../foundation/keys/holder-by-command.ts'
import { type Inventory, keyInventory } from '../foundation/keys/inventory.ts'
import { EpochGone, type KeyHolder } from '../foundation/keys/key-holder.ts'
import { keyHolderOf, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { forgetLostKeys } from '../foundation/keys/put-back.ts'
import { recoveryPublicKey } from '../foundation/keys/recovery.ts'
import { combineShares, type Share, ShareError, shareIn, splitSecret, writeShare } from '../foundation/keys/shares.ts'
import { prepareHouse } from '../server/prepare.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'list the keys and their copies; rotate, copy, split over five organs, combine'

const project = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const usage = [
  './schakel keys                                    which epochs there are, how old, and who has a copy',
  './schakel keys copy                               bring the key copies to the holders now',
  './schakel keys copy --replace                     the same, over copies that another house made',
  './schakel keys rotate                             begin a new epoch now: what was erased is out of reach at once',
  './schakel keys forget-lost                        after a restore: drop the keys of rows that did not come back',
  './schakel keys split <folder> <organ> ×5          make a recovery key; five shares, three are needed',
  './schakel keys split --replace <folder> <organ> ×5    the same, where there is a recovery key already',
  './schakel keys split --of <key file> <folder> <organ> ×5    split a key that exists (a desk’s recovery key)',
  './schakel keys combine <key file> <share> <share> <share>   bring it together into a file',
]
class Refused extends Error {}
type Inside = {
  readonly cluster: Cluster
  readonly database: Database
  readonly keys: KeyHolder
  readonly partnership: Id
}

async function inside(work: (house: Inside) => Promise<void>): Promise<void> {
  const partnership = partnershipIn(process.env)
  const cluster = await startCluster({ project })
  try {
    if (!cluster.adopted) await prepareHouse(cluster, { project, partnership })
    const database = openDatabase(accessTo(cluster, { as: ['jobs'] }))
    try {
      await work({ cluster, database, partnership, keys: keyHolderOf(keyPlaces(cluster.folder, process.env)) })
    } finally {
      await database.close()
    }
  } finally {
    if (!cluster.adopted) await cluster.stop()
  }
}

async function show({ cluster, keys, partnership }: Inside): Promise<void> {
  const found = await withClient(cluster.admin(), (admin) => keyInventory(admin, keys, partnership))
  const kinds = {
    'demo-file': 'files in the data folder (demonstration only)',
    memory: 'memory',
    external: 'a program outside Schakel',
  }
  say(`Epoch keys are held by ${kinds[found.holder]}.`)
  for (const { id, createdOn, retiredOn, held } of found.epochs)
    if (retiredOn) say(`  ${id}  retired ${retiredOn} and STILL THERE: rotate again`)
    else say(`  ${id}  in force since ${createdOn}${held ? '' : ', and NOT AT THE HOLDER: nothing opens'}`)
  for (const id of found.unknownEpochs) say(`  ${id}  not of this house, or left by a crash; wraps nothing here`)
  say(`${found.caseKeys} case keys, ${found.itemKeys} item keys.`)
  for (const copy of found.copies) say(`  copy at ${copy.folder}: ${saidOfCopy(copy, found.recoveryKey)}`)
  if (found.erasuresToCopy > 0)
    say(`${found.erasuresToCopy} erasures are not in the copies yet; the next minute brings them.`)
  const opened = found.copies.some(({ recovery }) => recovery)
  say(
    !found.recoveryKey
      ? 'No recovery key is set: ./schakel keys split'
      : opened
        ? 'A recovery key is set: three of five organs can open the copies.'
        : 'A recovery key is set, and no copy was made with it yet: ./schakel keys copy, then ./schakel backup',
  )
}

function saidOfCopy({ made, current, recovery, why }: Inventory['copies'][number], recoveryKey: boolean): string {
  if (!made) return `NONE (${why})`
  if (!current) return `${made}, of an EARLIER epoch: it opens nothing`
  return recoveryKey && !recovery ? `${made}, made before there was a recovery key` : made
}

const tellCopied = (copied: readonly Copied[]): void => {
  for (const { folder, taken, why } of copied) say(taken ? `Copied to ${folder}.` : `NOT copied to ${folder}: ${why}.`)
  if (copied.length === 0) say('There are no holders: SCHAKEL_KEY_HOLDERS=/one:/other')
  if (copied.some(({ taken }) => !taken)) process.exitCode = 1
}

async function split(args: readonly string[]): Promise<void> {
  const existing = args[0] === '--of' ? args[1] : undefined
  const replace = args[0] === '--replace'
  const [folder, ...organs] = existing !== undefined ? args.slice(2) : replace ? args.slice(1) : args
  if (!folder || organs.length !== 5 || new Set(organs).size !== 5)
    throw new Refused('Name a folder for the shares and five different organs.')
  // A key that exists already is another than the house's own: a desk's.
  const recoveryFile = existing === undefined ? recoveryFileHere() : undefined
  if (recoveryFile && !replace && existsSync(recoveryFile)) throw new Refused(thereIsOne(recoveryFile))
  const secret = existing === undefined ? secretBytes(32) : secretIn(existing)
  const shares = (await splitSecret(secret, organs)).map((share) => ({ share, path: fileFor(resolve(folder), share) }))
  mustBeFree(
    resolve(folder),
    shares.map(({ path }) => path),
  )
  for (const { share, path } of shares) {
    writeFileSync(path, writeShare(share), { mode: 0o600, flag: 'wx', flush: true })
    say(path)
  }
  if (recoveryFile) {
    const publicKey = Buffer.from(await recoveryPublicKey(secret)).toString('base64url')
    writeFileSync(recoveryFile, `${publicKey}\n`, { mode: 0o644, flush: true })
    say(
      `The public half lies in ${recoveryFile}; the secret half is nowhere. Start Schakel again, then: ./schakel keys copy`,
    )
  }
  secret.fill(0)
  say('Print each share, seal it in an envelope for its organ, and destroy the files: shred -u share-*.txt')
}

const recoveryFileHere = (): string =>
  keyPlaces(placeFor({ project, part: 'live', env: process.env }).folder, process.env).recoveryFile

const fileFor = (folder: string, { number, organ }: Share): string =>
  join(folder, `share-${number}-${organ.replaceAll(/[^\p{L}\p{N}-]/gu, '_')}.txt`)

/** All shares or none: a set that was half written opens nothing, and looks as if it did. */
function mustBeFree(folder: string, paths: readonly string[]): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Refused(`The folder ${folder} is not there. Make it first, or mount the disk.`)
  const [taken] = paths.filter((path) => existsSync(path))
  if (taken) throw new Refused(`${taken} is there already. Nothing was made; take an empty folder.`)
}

const thereIsOne = (recoveryFile: string): string =>
  [
    `There is a recovery key already (${recoveryFile}); its shares open the copies and backups that were made with it.`,
    'To make another, whose shares alone open what is put away from then on:',
    '  ./schakel keys split --replace <folder> <organ> ×5',
    'Then start Schakel again, ./schakel keys copy and ./schakel backup, and take the old envelopes back.',
  ].join('\n')

/** A 32-byte key as 64 hexadecimal digits or 43 of base64url, as Schakel's own verbs write them. */
function secretIn(path: string): Buffer {
  let written: string
  try {
    written = readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw new Refused(`The key file ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  const secret = /^[0-9a-f]{64}$/.test(written) ? Buffer.from(written, 'hex') : Buffer.from(written, 'base64url')
  if (secret.length !== 32) throw new Refused(`${path} holds no key of 32 bytes.`)
  return secret
}

async function combine([target, ...shares]: readonly string[]): Promise<void> {
  if (!target || shares.length === 0) throw new Refused('Name the file to write and three shares.')
  const secret = await combineShares(shares.map(shareIn))
  if (existsSync(target)) throw new Refused(`${target} is there already and is not written over. Name another file.`)
  try {
    writeFileSync(target, `${secret.toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    throw new Refused(`${target} cannot be written (${(error as NodeJS.ErrnoException).code}).`)
  }
  secret.fill(0)
  say(`Written to ${target}. Destroy it when it has served: shred -u ${target}`)
}

async function run([verb = 'show', ...args]: readonly string[]): Promise<void> {
  if (verb === 'split') return split(args)
  if (verb === 'combine') return combine(args)
  const replaceStrangers = verb === 'copy' && args.length === 1 && args[0] === '--replace'
  if (args.length > 0 && !replaceStrangers) throw new Refused(usage.join('\n'))
  if (verb === 'show') return inside(show)
  if (verb === 'copy')
    return inside(async (house) => tellCopied(await copyToHolders(house, house.partnership, { replaceStrangers })))
  if (verb === 'rotate')
    return inside(async (house) => {
      const { rewrapped, destroyed, copied } = await rotateEpoch(house, {
        partnership: house.partnership,
        day: systemClock.today(),
      })
      tellCopied(copied)
      say(`A new epoch began: ${rewrapped} case keys wrapped again, ${destroyed} old epoch keys destroyed.`)
    })
  if (verb === 'forget-lost')
    return inside(async ({ cluster, partnership }) => {
      const gone = await withClient(cluster.admin(), (admin) => forgetLostKeys(admin, partnership))
      say(`${gone} keys of rows that did not come back are gone. ./schakel keys rotate makes it final.`)
    })
  throw new Refused(usage.join('\n'))
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  const known = [Refused, LauncherError, ShareError, HolderAway, NoHolderReached, EpochGone].some(
    (kind) => error instanceof kind,
  )
  if (!known && !['ENOENT', 'EEXIST', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  const why =
    error instanceof EpochGone
      ? `The key of epoch ${error.message} is not at the key holder.`
      : (error as Error).message
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}
