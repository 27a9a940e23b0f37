/**
 * Erasure that erases. A thief holds a full copy of the database from before the erasure, the key copies that both holders had
 * then, every file of the database server as it is now (write-ahead log, planner's statistics, logs), and every epoch key
 * that still exists. Erased texts must be out of reach; kept ones readable. What a backup brings back: `restore-drill`.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act } from '../foundation/act.ts'
import type { Capacity } from '../foundation/capacity.ts'
import { type Id, newId, systemClock } from '../foundation/clock.ts'
import { placeFor } from '../foundation/database/launcher/place.ts'
import { decrypt, NotOpened } from '../foundation/keys/cipher.ts'
import { copyFile, copyToHolders } from '../foundation/keys/copy-to-holders.ts'
import { eraseItem, rotateEpoch } from '../foundation/keys/erase.ts'
import {
  caseKeyBoundTo,
  type ItemPlace,
  itemBoundTo,
  itemKeyBoundTo,
  openItem,
  sealItem,
} from '../foundation/keys/items.ts'
import { openCopy } from '../foundation/keys/key-copy.ts'
import { type KeyHolder, memoryKeyHolder } from '../foundation/keys/key-holder.ts'
import { type House, perform } from '../foundation/perform.ts'
import { project, type TestDatabase, testDatabase } from '../foundation/testing/database.ts'
import type { Proof } from './proof.ts'

const capacity: Capacity = {
  partnership: newId(),
  person: newId(),
  appointment: newId(),
  organ: 'ggd',
  roles: ['partner-professional'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
}
type Written = { readonly at: ItemPlace; readonly canary: string; readonly sealed: Buffer }
type KeyRow = { id: Id; case_key: Id; row_ref: Id; wrapped: Buffer }
type Copy = { readonly caseKeys: readonly KeyRow[]; readonly itemKeys: readonly KeyRow[] }

export const proof: Proof = {
  name: 'erased-stays-erased',
  title: 'After the next rotation no copy of the database opens what was erased, and no file holds its words',
  promises: ['P16', 'P18'],
  run: async (size) => {
    const world = await testDatabase()
    const holders = ['one', 'other'].map((name) => mkdtempSync(join(tmpdir(), `schakel-holder-${name}-`)))
    try {
      const house: House = {
        database: world.database,
        clock: systemClock,
        keys: memoryKeyHolder({ folders: holders }),
      }
      const rotate = () => rotateEpoch(house, { partnership: capacity.partnership, day: systemClock.today() })
      await rotate()
      await world.owner.query('create table public.proof_texts (id uuid primary key, content_sealed bytea not null)')
      const written = await writeCanaries(house, world, size === 'full' ? 400 : 60)
      const [erased, kept] = [written.filter((_, turn) => turn % 2 === 0), written.filter((_, turn) => turn % 2 === 1)]
      await copyToHolders(house, capacity.partnership)
      const copy = await copyOfKeys(world)
      const stolen = holders.map((folder) => readFileSync(copyFile(folder, capacity.partnership)))
      for (const { at } of erased) await act(house, (a) => eraseItem(a, at))
      await world.owner.query('delete from public.proof_texts where id = any ($1)', [erased.map(({ at }) => at.row)])
      const beforeRotation = opened(copy, house.keys, erased)
      const fromHoldersBefore = opened(listsThatOpen(stolen, house.keys), house.keys, erased)
      await rotate()
      const afterRotation = opened(copy, house.keys, erased)
      const now = holders.map((folder) => readFileSync(copyFile(folder, capacity.partnership)))
      const fromHolders = opened(listsThatOpen([...stolen, ...now], house.keys), house.keys, erased)
      const keptByHolders = opened(listsThatOpen(now, house.keys), house.keys, kept)
      const stillReadable = await countReadable(house, kept)
      const planted = `kanarie-${newId()}`
      await world.owner.query('create table public.proof_plain as select $1::text as words', [planted])
      await world.owner.query('analyze')
      await world.owner.query('checkpoint')
      const { files, found } = scanFiles(written.map(({ canary }) => canary))
      const plantedFound = scanFiles([planted]).found
      return {
        passed:
          afterRotation === 0 &&
          fromHolders === 0 &&
          keptByHolders === kept.length &&
          stillReadable === kept.length &&
          found === 0,
        figures: {
          erased: erased.length,
          recoveredAfterRotation: afterRotation,
          recoveredFromHolders: fromHolders,
          keptInHoldersCopy: `${keptByHolders} of ${kept.length}`,
          keptReadable: `${stillReadable} of ${kept.length}`,
          filesScanned: files,
          canariesInFiles: found,
          recoveredWithoutRotation: `${beforeRotation}, from holders ${fromHoldersBefore}`,
        },
        control:
          beforeRotation === erased.length && fromHoldersBefore === erased.length && plantedFound > 0
            ? 'found'
            : 'missed',
        planted:
          'the same erasure without rotating the epoch (the thief must succeed), and one text stored in the clear',
      }
    } finally {
      await world.close()
      for (const folder of holders) rmSync(folder, { recursive: true, force: true })
    }
  },
}

const act = <T>(house: House, work: (act: Act) => Promise<T>) =>
  perform(house, capacity, { audit: 'house.erasure.proven' }, work)

async function writeCanaries(house: House, world: TestDatabase, count: number): Promise<Written[]> {
  const cases = Array.from({ length: Math.ceil(count / 8) }, newId)
  const written: Written[] = []
  for (let turn = 0; turn < count; turn++) {
    const canary = `kanarie-${newId()}`
    const inCase = cases[turn % cases.length] as Id
    const at = { compartment: 'WGS-ZVH', case: inCase, table: 'proof.texts', column: 'content', row: newId() }
    const sealed = await act(house, (a) => sealItem(a, at, `Mevrouw zegt: ${canary}.`))
    await world.owner.query('insert into public.proof_texts values ($1, $2)', [at.row, sealed])
    written.push({ at, canary, sealed })
  }
  return written
}

async function copyOfKeys(world: TestDatabase): Promise<Copy> {
  const caseKeys = await world.owner.query<KeyRow>('select id, wrapped from keys.case_keys')
  const itemKeys = await world.owner.query<KeyRow>('select id, case_key, row_ref, wrapped from keys.item_keys')
  return { caseKeys: caseKeys.rows, itemKeys: itemKeys.rows }
}

/** How many of `texts` the thief reads: tries every living epoch key on every case key of the old copy. */
function opened(copy: Copy, keys: KeyHolder, texts: readonly Written[]): number {
  const itemKeys = new Map<Id, Buffer>()
  for (const caseKey of copy.caseKeys)
    for (const epoch of keys.list())
      attempt(() => {
        const key = decrypt(keys.epochKey(epoch), caseKeyBoundTo(caseKey.id, epoch), caseKey.wrapped)
        for (const item of copy.itemKeys.filter(({ case_key }) => case_key === caseKey.id))
          itemKeys.set(item.row_ref, decrypt(key, itemKeyBoundTo(item.id, caseKey.id), item.wrapped))
      })
  return texts.filter(({ at, sealed, canary }) => {
    const key = itemKeys.get(at.row)
    return key !== undefined && attempt(() => decrypt(key, itemBoundTo(at), sealed).toString().includes(canary))
  }).length
}

/** The keys in every holder's copy that some living epoch key opens. */
function listsThatOpen(files: readonly Buffer[], keys: KeyHolder): Copy {
  const lists = files.flatMap((file) =>
    keys.list().flatMap((epoch) => {
      const list = attempt(() => openCopy(file, keys.epochKey(epoch)))
      return list ? [list] : []
    }),
  )
  const bytesOf = (row: { readonly [column: string]: unknown }) =>
    ({ ...row, wrapped: Buffer.from(String(row.wrapped).slice(2), 'hex') }) as unknown as KeyRow
  return {
    caseKeys: lists.flatMap(({ case_keys = [] }) => case_keys.map(bytesOf)),
    itemKeys: lists.flatMap(({ item_keys = [] }) => item_keys.map(bytesOf)),
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof NotOpened) return undefined
    throw error
  }
}

async function countReadable(house: House, kept: readonly Written[]): Promise<number> {
  let readable = 0
  for (const { at, sealed, canary } of kept)
    if ((await act(house, (a) => openItem(a, at, sealed))).includes(canary)) readable++
  return readable
}

/** Every file of the database server, write-ahead log and planner statistics included, plain and in base64. */
function scanFiles(canaries: readonly string[]): { files: number; found: number } {
  const { folder } = placeFor({ project, part: 'test', env: process.env })
  const needles = canaries.flatMap((canary) => [
    Buffer.from(canary),
    Buffer.from(Buffer.from(canary).toString('base64').slice(4, 40)),
  ])
  const paths = globSync('**/*', { cwd: folder })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  let found = 0
  for (const path of paths) {
    const bytes = readFileSync(path)
    if (bytes.includes('kanarie-')) found += needles.filter((needle) => bytes.includes(needle)).length
  }
  return { files: paths.length, found }
}
