/**
 * Reads the whole log and the whole audit again and names what does not hold. Trusts the public key it is given, what
 * somebody else kept (mirrors, checkpoints seen) and nothing in the database.
 */
import type { AuditFinding } from '../../packages/transparency-log/src/index.ts'
import { commitmentOfAct, commitmentOfDecision, commitmentOfPadding } from '../audit/commitment.ts'
import type { Id } from '../clock.ts'
import { writeEntry } from './entry.ts'
import { type LogFinding, said } from './finding.ts'
import {
  joinRows,
  keysNamed,
  type LogPart,
  logsOf,
  readPart,
  type Times,
  timesOf,
  type Verifying,
} from './log-parts.ts'
import { type LogRows, leafOf, type Reading } from './log-rows.ts'
import * as log from './store.ts'
import { verifyCosignatures } from './verify-checkpoints.ts'
import { verifyLinks } from './verify-links.ts'
import * as store from './verify-store.ts'
import { allCosignatures, witnessesOn } from './witness-store.ts'

export type Verified = {
  readonly size: number
  readonly acts: number
  readonly decisions: number
  readonly findings: readonly LogFinding[]
}
export type { Verifying }

const actsAtOnce = 2_000

export async function verifyHouse(it: Verifying): Promise<Verified> {
  const { read } = it
  const logs = await read((trx) => logsOf(trx, it.keys))
  const parts: LogPart[] = []
  let [after, before] = [0, 0]
  for (const one of logs) {
    const part = await readPart(it, one, { after, before, current: one === logs.at(-1) })
    parts.push(part)
    after = part.checkpoints.at(-1)?.number ?? after
    before += part.size
  }
  const findings = parts.flatMap((part) => part.findings)
  const witnesses = await read((trx) => witnessesOn(trx, it.today))
  const cosignatures = await read(allCosignatures)
  for (const { log: one, checkpoints } of parts) {
    const rows = cosignatures.filter(({ number }) => checkpoints.some((checkpoint) => checkpoint.number === number))
    findings.push(...(await verifyCosignatures({ rows, checkpoints, witnesses, keys: keysNamed(it.keys, one.origin) })))
  }
  findings.push(...(await verifyLinks(parts, it.keys)))
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  if (parts.some(({ readable }) => !readable)) {
    findings.push(...parts.flatMap(({ audited }) => audited.map(said)))
    return { size, acts: 0, decisions: 0, findings: orUnsigned(findings) }
  }
  const rows = joinRows(parts)
  const compared = await compareActs(read, rows, timesOf(parts), parts.at(-1)?.size ?? 0)
  findings.push(...compared.findings.map((finding) => asNamed(finding, parts)))
  for (const part of parts)
    for (const finding of part.audited) {
      const act = actNamed(finding, part.before, compared, rows)
      const log = parts.length > 1 ? { log: part.log.origin } : {}
      findings.push({ ...said(finding), ...(act ? { act } : {}), ...log } as LogFinding)
    }
  return { size, acts: compared.acts, decisions: compared.decisions, findings }
}

/** Which act a finding about a row is about: the one that stood there, or the one that stands there now. */
function actNamed(finding: AuditFinding, before: number, { actOfRow }: Compared, { byId }: LogRows): Id | undefined {
  const local = 'row' in finding ? finding.row : 'at' in finding ? finding.at : undefined
  if (local === undefined) return undefined
  const row = before + local
  return actOfRow.get(row) ?? [...byId].find(([, there]) => there.row === row)?.[0]
}

/** Tiles without any checkpoint: the checkpoints are gone. */
const orUnsigned = (findings: LogFinding[]): LogFinding[] =>
  findings.length > 0 ? findings : [{ what: 'checkpoint-missing', number: 1 }]

/** Rows were counted through; people look them up in the log they stand in. */
function asNamed(finding: LogFinding, parts: readonly LogPart[]): LogFinding {
  if (parts.length === 1 || !('row' in finding) || finding.row === undefined) return finding
  const { row } = finding
  const part = parts.findLast(({ before }) => before <= row) as LogPart
  return { ...finding, row: row - part.before, log: part.log.origin } as LogFinding
}

type Compared = {
  acts: number
  decisions: number
  findings: LogFinding[]
  /** For naming: which act stood in a row whose entry was changed. */
  actOfRow: Map<number, Id>
}

async function compareActs(read: Reading, rows: LogRows, times: Times, size: number): Promise<Compared> {
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
  const known = await compareRest(read, rows, { seen, earlier, strangers, size })
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
    size,
  }: {
    seen: ReadonlySet<Id>
    earlier: ReadonlyMap<string, Id>
    strangers: readonly store.StoredAct[]
    /** Of the log that is signed now. */
    size: number
  },
): Promise<LogFinding[]> {
  const findings: LogFinding[] = []
  const { leaves, fillings, newer, actsNow } = await read(async (trx) => {
    const waiting = await store.waitingLeaves(trx)
    const later = await log.tilesOf(trx, 'entries', Math.floor(size / 256), 1_000_000)
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
