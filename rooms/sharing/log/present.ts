/** What leaves of the log. */
import type { ActRow as Committed } from '../../../foundation/audit/commitment.ts'
import type { LogFinding } from '../../../foundation/log/finding.ts'
import type { ActRow, AlarmRow, ReadingRow, WitnessRow } from '../../../foundation/log/reading-store.ts'
import type { LogRow } from '../../../foundation/log/store.ts'
import type { VerificationRow } from '../../../foundation/log/verify-store.ts'
import type { LogHealth, ShownAct, ShownOwnAct, ShownReading } from './contract.ts'
import type { ReadingState, WitnessState } from './words.ts'

export const presentWitness = (row: WitnessRow, size: number): LogHealth['witnesses'][number] => ({
  id: row.id,
  name: row.name,
  key: row.key,
  state: row.outcome as WitnessState | null,
  size: row.size ?? 0,
  leaves: row.leaves ?? 0,
  gap: Math.max(0, size - (row.size ?? 0)),
  answeredAt: row.answered_at?.toISOString() ?? null,
  silentSince: row.silent_since?.toISOString() ?? null,
})

export const presentLog = (row: LogRow): LogHealth['chain'][number] => ({
  origin: row.origin,
  begunAt: row.begun_at.toISOString(),
  because: row.because,
  follows: row.old_origin,
  signed: row.old_size,
  kept: row.kept,
  agreedBy: [...row.agreed_by],
  reason: row.reason,
})

export const presentAlarm = (row: AlarmRow): LogHealth['alarms'][number] => ({
  id: row.id,
  kind: row.kind,
  witness: row.witness,
  raisedAt: row.raised_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  conclusion: row.conclusion,
  evidence: row.evidence.map((note) => note.toString('utf8')),
})

export const presentVerification = (row: VerificationRow): LogHealth['verification'] =>
  row.ended_at && {
    endedAt: row.ended_at.toISOString(),
    askedBy: row.asked_by,
    size: row.size ?? 0,
    acts: row.acts ?? 0,
    findings: row.findings ?? 0,
    named: (row.named as LogFinding[]).map((finding) => ({ what: finding.what, about: aboutOf(finding) })),
  }

/** Which row it is about, in one word: an id, a number or a path. */
function aboutOf(finding: LogFinding): string {
  const it = finding as unknown as { readonly [part: string]: unknown }
  const part = ['act', 'decision', 'leaf', 'filling', 'number', 'path', 'row', 'at', 'rows', 'from', 'code']
  const found = part.find((name) => it[name] !== undefined)
  return found ? String(it[found]) : ''
}

export function presentReading(
  row: ReadingRow,
  {
    names,
    state,
    may,
  }: { names: ReadonlyMap<string, string>; state: ReadingState; may: { decide: boolean; read: boolean } },
): ShownReading {
  return {
    id: row.id,
    use: row.use,
    regime: row.regime as ShownReading['regime'],
    reason: row.reason_code,
    askedBy: names.get(row.asked_by) ?? '',
    askedOrgan: row.asked_organ,
    askedAt: row.asked_at.toISOString(),
    colleague: row.about_person ? (names.get(row.about_person) ?? '') : null,
    objects: [...row.about_objects],
    from: row.from_day,
    until: row.until_day,
    state,
    decidedBy: row.decided_by ? (names.get(row.decided_by) ?? '') : null,
    decidedOrgan: row.decided_organ,
    openUntil: row.open_until?.toISOString() ?? null,
    may,
  }
}

export const presentAct = (row: ActRow): ShownOwnAct => ({
  id: row.id,
  at: row.at?.toISOString() ?? null,
  action: row.action,
  result: row.result,
  problem: row.problem,
  purpose: row.purpose,
  objects: [...row.objects],
  decisions: [...row.decisions],
})
export const presentActOf = (row: ActRow, person = '', named = ''): ShownAct => ({
  ...presentAct(row),
  person,
  organ: row.organ,
  function: named,
})

/** Every column the commitment is made of, in its order, and the salt that opens it. */
export const presentCommitted = (row: Committed) => ({
  form: row.form,
  partnership: row.partnership,
  id: row.id,
  at: row.at?.toISOString() ?? null,
  day: row.day,
  action: row.action,
  result: row.result,
  problem: row.problem,
  person: row.person,
  appointment: row.appointment,
  organ: row.organ,
  regime: row.regime,
  purpose: row.purpose,
  task: row.task,
  request: row.request,
  objects: [...row.objects],
  decisions: [...row.decisions],
  decided: row.decided.map((digest) => digest.toString('hex')),
  salt: row.salt.toString('hex'),
})
