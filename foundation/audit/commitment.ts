/**
 * What an act and a decision commit to: every column, salted. The same functions write the rows and check them later, so
 * that a row can be read again in years and be compared with what went into the log.
 */
import { createHash } from 'node:crypto'
import type { Id } from '../clock.ts'

/** A row of audit.acts, as it is written and as it is read back. */
export type ActRow = {
  readonly partnership: Id
  readonly id: Id
  /** Null for residents' acts, which have a day and nothing finer. */
  readonly at: Date | null
  readonly day: string
  readonly action: string
  readonly result: string
  readonly problem: string | null
  readonly person: Id | null
  readonly appointment: Id | null
  readonly organ: string | null
  readonly regime: string | null
  readonly purpose: string | null
  readonly task: Id | null
  readonly objects: readonly Id[]
  readonly decisions: readonly Id[]
  /** One digest per entry of `decisions`, then of what the act handed out; none in rows from before decisions were committed to. */
  readonly decided: readonly Buffer[]
  readonly request: Id | null
  readonly salt: Buffer
  /** How the commitment was made: 1 before there was a log, 2 since. */
  readonly form: number
}

/** What is never filled when nobody is named: residents, and the house itself. */
export const ofNobody = {
  ...{ at: null, result: 'done', problem: null, person: null, appointment: null, organ: null, regime: null },
  ...{ purpose: null, task: null, objects: [], decisions: [], decided: [], request: null, form: 2 },
} as const

export type DecisionRow = {
  readonly partnership: Id
  readonly id: Id
  readonly at: Date
  readonly person: Id
  readonly appointment: Id
  readonly organ: string
  readonly regime: string
  readonly purpose: string
  readonly action: string
  readonly resource_type: string
  readonly resource: Id
  readonly inputs: unknown
  readonly allowed: boolean
  readonly determining: readonly string[]
  readonly rules: string
}

/** Every column; what is null differs from what is empty (no text in PostgreSQL holds a NUL). */
export function commitmentOfAct(act: ActRow): Buffer {
  if (act.form === 1) return commitmentOfEarlierAct(act)
  const { at, objects, decisions, decided } = act
  const rest = [act.problem, act.person, act.appointment, act.organ, act.regime, act.purpose, act.task, act.request]
  return commitmentOf(act.salt, [
    String(act.form),
    act.partnership,
    act.id,
    at === null ? nothing : at.toISOString(),
    act.day,
    act.action,
    act.result,
    ...rest.map((filled) => filled ?? nothing),
    objects.join(' '),
    decisions.join(' '),
    decided.map((digest) => digest.toString('hex')).join(' '),
  ])
}
const nothing = '\0'

/** Rows from before the log: written when null and empty, and the day, were not yet told apart. */
function commitmentOfEarlierAct(act: ActRow): Buffer {
  const { partnership, id, at, day, action, result } = act
  if (at === null) return commitmentOf(act.salt, [partnership, id, day, action, result, act.objects[0] ?? ''])
  const who = [act.person, act.appointment, act.organ, act.regime, act.purpose, act.task].map((filled) => filled ?? '')
  const what = [act.objects.join(' '), act.decisions.join(' '), act.request ?? '']
  return commitmentOf(act.salt, [partnership, id, at.toISOString(), action, result, act.problem ?? '', ...who, ...what])
}

export function commitmentOfDecision(row: DecisionRow, salt: Buffer): Buffer {
  return commitmentOf(salt, [
    row.partnership,
    row.id,
    row.at.toISOString(),
    row.person,
    row.appointment,
    row.organ,
    row.regime,
    row.purpose,
    row.action,
    row.resource_type,
    row.resource,
    canonical(row.inputs),
    String(row.allowed),
    canonical(row.determining),
    row.rules,
  ])
}

/** A leaf of nothing, one of those that fill up a residents' day. */
export const commitmentOfPadding = (
  it: { readonly partnership: Id; readonly id: Id; readonly day: string; readonly padding: number },
  salt: Buffer,
  turn: number,
): Buffer => commitmentOf(salt, [it.partnership, it.id, it.day, String(it.padding), String(turn)])

/** SHA-256 over the salt and the length-prefixed fields, so that no two different rows share an encoding. */
export function commitmentOf(salt: Buffer, fields: readonly string[]): Buffer {
  const hash = createHash('sha256').update(salt)
  for (const field of fields) {
    const bytes = Buffer.from(field, 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return hash.digest()
}

/** The same content gives the same text, whatever the order in which jsonb gives its fields. */
function canonical(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(canonical).join(',')}]`
  if (typeof content !== 'object' || content === null) return JSON.stringify(content) ?? 'null'
  const fields = Object.entries(content).filter(([, each]) => each !== undefined)
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
    .join(',')}}`
}
