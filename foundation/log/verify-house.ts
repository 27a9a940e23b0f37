/**
 * Reads the whole log and the whole audit again and names what does not hold. Trusts the public key it is given, what
 * somebody else kept (mirrors, checkpoints seen) and nothing in the database.
 */
import {
  type AuditFinding,
  auditLog,
  type Mirror,
  type NoteKey,
  openTiledTree,
  type ReadTile,
  type SignedCheckpoint,
  type TiledTree,
  TransparencyLogError,
  tilesBetween,
} from '../../packages/transparency-log/src/index.ts'
import { commitmentOfAct, commitmentOfDecision, commitmentOfPadding } from '../audit/commitment.ts'
import type { Id } from '../clock.ts'
import { hasher, primitives } from './cryptography.ts'
import { writeEntry } from './entry.ts'
import { type LogFinding, said } from './finding.ts'
import { type LogRows, leafOf, type Reading, readLogRows } from './log-rows.ts'
import { mostLeaves } from './sequence-leaves.ts'
import * as log from './store.ts'
import { tilesIn } from './tree.ts'
import { openRow, verifyCheckpoints, verifyCosignatures } from './verify-checkpoints.ts'
import * as store from './verify-store.ts'
import { allCosignatures, witnessesOn } from './witness-store.ts'

export type Verified = {
  readonly size: number
  readonly acts: number
  readonly decisions: number
  readonly findings: readonly LogFinding[]
}
export type Verifying = {
  /** One short transaction per call: a context lives two minutes. What is only ever added to can be read in pieces. */
  readonly read: Reading
  readonly key: NoteKey
  readonly today: string
  /** What this key signed last, as remembered outside the database. */
  readonly lastSigned?: { readonly size: number } | null
  readonly mirrors?: readonly Mirror[]
  readonly seen?: readonly { readonly from: string; readonly checkpoint: SignedCheckpoint }[]
}

const actsAtOnce = 2_000

export async function verifyHouse(it: Verifying): Promise<Verified> {
  const { read, key } = it
  const checkpoints = await read(log.allCheckpoints)
  const last = checkpoints.at(-1)
  const findings: LogFinding[] = []
  const opened = last ? await openRow(last, key) : null
  const tree = last && opened ? await openedTree(read, last) : null
  findings.push(...(await verifyCheckpoints({ rows: checkpoints, key, tree })))
  const witnesses = await read((trx) => witnessesOn(trx, it.today))
  const cosignatures = await read(allCosignatures)
  findings.push(...(await verifyCosignatures({ rows: cosignatures, checkpoints, witnesses, key })))
  if (it.lastSigned && it.lastSigned.size > (last?.size ?? 0))
    findings.push({ what: 'checkpoint-missing', number: (last?.number ?? 0) + 1 })
  const audited = last && opened ? await auditTiles(it, last) : []
  if (!tree) {
    findings.push(...audited.map(said))
    if (last || (await read((trx) => log.tileAt(trx, 'entries', 0))))
      return { size: last?.size ?? 0, acts: 0, decisions: 0, findings: orUnsigned(findings) }
  }
  const rows = tree ? await readLogRows(read, tree) : noRows
  const now = await sizeNow(read, key, rows.size)
  const unsigned = rows.size + rows.beyond.size - now
  if (unsigned > 0) findings.push({ what: 'tiles-beyond-checkpoint', rows: unsigned })
  findings.push(...(await tilesOfNothing(read, rows.size, await sizeNow(read, key, now))))
  const compared = await compareActs(read, rows, timesOf(checkpoints))
  findings.push(...compared.findings)
  for (const finding of audited) {
    const act = actNamed(finding, compared, rows)
    findings.push({ ...said(finding), ...(act ? { act } : {}) } as LogFinding)
  }
  return { size: rows.size, acts: compared.acts, decisions: compared.decisions, findings }
}

/** Which act a finding about a row is about: the one that stood there, or the one that stands there now. */
function actNamed(finding: AuditFinding, { actOfRow }: Compared, { byId }: LogRows): Id | undefined {
  const row = 'row' in finding ? finding.row : 'at' in finding ? finding.at : undefined
  if (row === undefined) return undefined
  return actOfRow.get(row) ?? [...byId].find(([, there]) => there.row === row)?.[0]
}

/**
 * Tiles that are not of the log as it was when reading began, nor of what it may have become since (`now`).
 */
async function tilesOfNothing(read: Reading, size: number, now: number): Promise<LogFinding[]> {
  const widths = (rows: number) =>
    new Map([...tilesBetween(0, rows)].map(({ level, index, width }) => [`${level}/${index}`, width]))
  const [then, most] = [widths(size), widths(now)]
  return (await read(log.allTiles)).flatMap(({ level, place, width }): LogFinding[] => {
    const name = `${level < 0 ? 'entries' : level}/${place}`
    const widest = most.get(name)
    if (widest === undefined) return [{ what: 'tile-of-nothing', path: `tile/${name}` }]
    const fits = width >= (then.get(name) ?? 1) && width <= widest
    return fits ? [] : [{ what: 'tile-width-changed', path: `tile/${name}` }]
  })
}

/** How many rows are signed by now: the worker goes on while somebody verifies. */
async function sizeNow(read: Reading, key: NoteKey, size: number): Promise<number> {
  const newest = await read(log.lastCheckpoint)
  return newest && newest.size > size && (await openRow(newest, key)) ? newest.size : size
}

/**
 * Between which moments the acts of each row were done: not after its checkpoint was signed, and not before the last one
 * that left nothing waiting. Units: milliseconds since 1970.
 */
type Times = (row: number) => { readonly from: number; readonly until: number } | undefined
/** A transaction lives two minutes at most, and clocks differ a little. Units: milliseconds. */
const lee = 300_000
/** Before its time is what a forger of the past needs; after it, a clock that runs ahead. Units: milliseconds. */
const ahead = 86_400_000
function timesOf(checkpoints: readonly log.CheckpointRow[]): Times {
  const spans: { to: number; from: number; until: number }[] = []
  let [size, drained] = [0, Number.NEGATIVE_INFINITY]
  for (const row of checkpoints) {
    const until = row.signed_at.getTime()
    spans.push({ to: row.size, from: drained - lee, until: until + ahead })
    if (row.size - size < mostLeaves) drained = until
    size = row.size
  }
  return (row) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.to ?? 0) > row) high = middle
      else low = middle + 1
    }
    return spans[low]
  }
}

const noRows: LogRows = { size: 0, byId: new Map(), byLeaf: new Map(), beyond: new Set(), unknown: 0 }
/** Tiles without any checkpoint: the checkpoints are gone. */
const orUnsigned = (findings: LogFinding[]): LogFinding[] =>
  findings.length > 0 ? findings : [{ what: 'checkpoint-missing', number: 1 }]

/** Null when its right edge is damaged. Each tile is read in a transaction of its own. */
async function openedTree(read: Reading, { size, root }: log.CheckpointRow): Promise<TiledTree | null> {
  try {
    return await openTiledTree({ size, root, hasher, readTile: (path) => read(async (trx) => tilesIn(trx)(path)) })
  } catch (error) {
    if (error instanceof TransparencyLogError) return null
    throw error
  }
}

async function auditTiles(it: Verifying, last: log.CheckpointRow) {
  const { findings } = await auditLog({
    note: last.note,
    trust: { logKeys: [it.key] },
    readTile: (path) => it.read(async (trx) => safely(() => tilesIn(trx)(path))),
    ...(it.mirrors ? { mirrors: it.mirrors } : {}),
    ...(it.seen ? { seen: it.seen } : {}),
    primitives,
    hasher,
  })
  return findings
}
/** A bundle that cannot be cut is a bundle that is not there. */
async function safely(get: () => ReturnType<ReadTile>): Promise<Uint8Array | null> {
  try {
    return await get()
  } catch (error) {
    if (error instanceof TransparencyLogError) return null
    throw error
  }
}

type Compared = {
  acts: number
  decisions: number
  findings: LogFinding[]
  /** For naming: which act stood in a row whose entry was changed. */
  actOfRow: Map<number, Id>
}

async function compareActs(read: Reading, rows: LogRows, times: Times): Promise<Compared> {
  const found: Compared = { acts: 0, decisions: 0, findings: [], actOfRow: new Map() }
  const seen = new Set<Id>()
  const decided = new Set<Id>()
  const strangers: store.StoredAct[] = []
  const earlier = new Map<string, Id>()
  for (let after = store.firstId; ; ) {
    const { acts, decisions } = await read(async (trx) => {
      const page = await store.actsAfter(trx, after, actsAtOnce)
      return {
        acts: page,
        decisions: await store.decisionsWith(
          trx,
          page.flatMap((act) => act.decisions),
        ),
      }
    })
    if (acts.length === 0) break
    after = acts.at(-1)?.id as Id
    found.acts += acts.length
    const byId = new Map(decisions.map((decision) => [decision.id, decision]))
    for (const act of acts) {
      const verdict = judge(act, rows, times, found.actOfRow)
      if (act.form === 1) earlier.set(act.commitment.toString('hex'), act.id)
      seen.add(act.id)
      if (verdict === 'stranger') strangers.push(act)
      else if (verdict !== 'holds') found.findings.push(verdict)
      // An act that was changed itself accuses no decision.
      for (const id of act.decisions) decided.add(id)
      if (verdict === 'holds' || verdict === 'stranger') found.findings.push(...judgeDecisions(act, byId))
    }
  }
  const known = await compareRest(read, rows, { seen, earlier, strangers })
  found.findings.push(...known)
  const orphans = await decisionsOfNoAct(read, decided)
  found.decisions = orphans.count
  found.findings.push(...orphans.findings)
  return found
}

/** `stranger`: its id is not among the signed rows; it may wait, be newer than the checkpoint, or be false. */
function judge(
  act: store.StoredAct,
  rows: LogRows,
  times: Times,
  actOfRow: Map<number, Id>,
): LogFinding | 'holds' | 'stranger' {
  const commitment = commitmentOfAct(act)
  if (!act.whole || !commitment.equals(act.commitment))
    return { what: 'act-changed', act: act.id, ...rowOf(act.id, rows) }
  const row = rows.byId.get(act.id)
  if (row) {
    if (!commitment.equals(row.commitment)) return { what: 'act-changed', act: act.id, row: row.row }
    const span = act.at && times(row.row)
    const inTime = !span || (act.at.getTime() >= span.from && act.at.getTime() <= span.until)
    return inTime ? 'holds' : { what: 'act-out-of-time', act: act.id, row: row.row }
  }
  const damaged = rows.byLeaf.get(leafOf(writeEntry({ id: act.id, commitment })))
  if (damaged === undefined) return 'stranger'
  actOfRow.set(damaged, act.id)
  return 'holds'
}
const rowOf = (id: Id, rows: LogRows) => {
  const row = rows.byId.get(id)?.row
  return row === undefined ? {} : { row }
}

function judgeDecisions(act: store.StoredAct, byId: ReadonlyMap<Id, store.StoredDecision>): LogFinding[] {
  return act.decisions.flatMap((id, turn): LogFinding[] => {
    const decision = byId.get(id)
    if (!decision) return [{ what: 'decision-missing', decision: id, act: act.id }]
    const digest = act.decided[turn]
    if (!digest) return act.form === 1 ? [] : [{ what: 'decision-not-committed', decision: id, act: act.id }]
    const same = decision.whole && decision.salt && commitmentOfDecision(decision, decision.salt).equals(digest)
    return same ? [] : [{ what: 'decision-changed', decision: id, act: act.id }]
  })
}

/** Leaves that wait, fillings of residents' days, and rows of the log that belong to nothing. */
async function compareRest(
  read: Reading,
  rows: LogRows,
  {
    seen,
    earlier,
    strangers,
  }: { seen: ReadonlySet<Id>; earlier: ReadonlyMap<string, Id>; strangers: readonly store.StoredAct[] },
): Promise<LogFinding[]> {
  const findings: LogFinding[] = []
  const { leaves, fillings, newer, actsNow } = await read(async (trx) => {
    const waiting = await store.waitingLeaves(trx)
    const later = await log.tilesOf(trx, 'entries', Math.floor(rows.size / 256), 1_000_000)
    return {
      leaves: waiting,
      fillings: await store.paddings(trx),
      newer: later,
      actsNow: new Set(
        (
          await store.actsWith(
            trx,
            waiting.map(({ id }) => id).filter((id) => !seen.has(id)),
          )
        ).map((id) => id),
      ),
    }
  })
  const { filling, changed } = fillingOf(fillings, rows, leaves)
  findings.push(...changed)
  const waiting = new Map(leaves.map((leaf) => [leaf.id, leaf]))
  const taken = new Set(newer.flatMap(({ bytes }) => idsIn(bytes)))
  const commitments = new Map<string, number>()
  if (strangers.some(({ form }) => form === 1))
    for (const { row, commitment } of rows.byId.values()) commitments.set(Buffer.from(commitment).toString('hex'), row)
  const old = new Set<number>()
  const oldWaiting = new Set(leaves.map(({ commitment }) => commitment.toString('hex')))
  for (const act of strangers) {
    const leaf = waiting.get(act.id)
    const hex = act.commitment.toString('hex')
    const row = act.form === 1 ? commitments.get(hex) : undefined
    if (row !== undefined) old.add(row)
    else if (leaf && !(leaf.commitment.equals(act.commitment) && leaf.day === act.day))
      findings.push({ what: 'leaf-changed', leaf: act.id })
    else if (!leaf && !taken.has(act.id) && !rows.beyond.has(act.id) && !(act.form === 1 && oldWaiting.has(hex)))
      if (rows.unknown === 0) findings.push({ what: 'act-not-in-log', act: act.id })
  }
  for (const { id, commitment } of leaves)
    if (!seen.has(id) && !actsNow.has(id) && !filling.has(id) && !earlier.has(commitment.toString('hex')))
      findings.push({ what: 'leaf-of-nothing', leaf: id })
  for (const [id, { row }] of rows.byId)
    if (!seen.has(id) && !filling.has(id) && !old.has(row)) findings.push({ what: 'act-missing', act: id, row })
  return findings
}

/** Which ids are leaves of nothing that a day was filled up with; and fillings whose leaves are not all there. */
function fillingOf(fillings: readonly store.PaddingRow[], rows: LogRows, leaves: readonly store.LeafRow[]) {
  const filling = new Set<Id>()
  const changed: LogFinding[] = []
  if (fillings.length === 0) return { filling, changed }
  const place = new Map<string, Id>()
  for (const [id, { commitment }] of rows.byId) place.set(Buffer.from(commitment).toString('hex'), id)
  for (const { id, commitment } of leaves) place.set(commitment.toString('hex'), id)
  for (const row of fillings) {
    let missing = 0
    for (let turn = 0; turn < row.padding; turn++) {
      const id = place.get(commitmentOfPadding(row, row.salt, turn).toString('hex'))
      if (id && (turn > 0 || id === row.id)) filling.add(id)
      else missing++
    }
    if (missing > rows.byLeaf.size + rows.unknown + rows.beyond.size)
      changed.push({ what: 'filling-changed', filling: row.id })
  }
  return { filling, changed }
}

async function decisionsOfNoAct(read: Reading, decided: ReadonlySet<Id>) {
  const strangers: Id[] = []
  let count = 0
  for (let after = store.firstId; ; ) {
    const ids = await read((trx) => store.decisionIdsAfter(trx, after, 20_000))
    if (ids.length === 0) break
    after = ids.at(-1) as Id
    count += ids.length
    for (const id of ids) if (!decided.has(id)) strangers.push(id)
  }
  // Written since the acts were read: an act names them now.
  const named = strangers.length > 0 ? new Set(await read((trx) => store.namedByAnAct(trx, strangers))) : new Set<Id>()
  const findings = strangers
    .filter((id) => !named.has(id))
    .map((decision): LogFinding => ({ what: 'decision-of-no-act', decision }))
  return { count, findings }
}

const idsIn = (bytes: Buffer): Id[] => {
  const ids: Id[] = []
  for (let at = 0; at + 2 <= bytes.length; ) {
    const end = at + 2 + bytes.readUInt16BE(at)
    const entry = bytes.subarray(at + 2, end)
    const hex = entry.subarray(0, 16).toString('hex')
    ids.push([hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'))
    at = end
  }
  return ids
}
