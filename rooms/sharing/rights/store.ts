/** SQL of the rights desk. What is not visible to the one acting is not there. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type {
  Channel,
  DecisionOutcome,
  IdentityWay,
  RequestKind,
  RequestState,
  RestrictionLetter,
  SpokenSubject,
  VerdictKind,
  VerdictSubject,
} from './words.ts'

export type RequestRow = {
  readonly id: Id
  readonly regime: string
  readonly kind: RequestKind
  readonly channel: Channel
  readonly received_on: string
  readonly due_on: string
  readonly state: RequestState
  readonly identity_sealed: Buffer
  readonly asks_sealed: Buffer
  readonly identity_way: IdentityWay | null
  readonly identity_on: string | null
  readonly asked_on: string | null
  readonly closes_on: string | null
  readonly consulted: readonly string[]
  readonly awaited: readonly string[]
  readonly complete: boolean
  readonly opened_on: string | null
  readonly outcome: DecisionOutcome | null
  readonly decided_on: string | null
  readonly decision_reason_sealed: Buffer | null
  readonly answered_on: string | null
  /** The request at the desk, of one that went on into another legal world. */
  readonly passed_on_from: Id | null
}
const requestColumns = sql.raw(`id, regime, kind, channel, received_on, due_on, state, identity_sealed, asks_sealed,
  identity_way, identity_on, asked_on, closes_on, consulted, awaited, complete, opened_on, outcome, decided_on,
  decision_reason_sealed, answered_on, passed_on_from`)

/** What is due first stands first; what was answered last. */
export async function allRequests(trx: Trx): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns} from sharing.rights_requests
    order by (answered_on is not null or state = 'not-established'), due_on, id`.execute(trx)
  return rows
}
export async function requestWith(trx: Trx, id: Id): Promise<RequestRow | undefined> {
  const { rows } =
    await sql<RequestRow>`select ${requestColumns} from sharing.rights_requests where id = ${id}`.execute(trx)
  return rows[0]
}
export type LogSearch = { readonly cases: readonly Id[]; readonly seen_from: string }
/** For the contact point's letter; nobody else is shown one. */
export async function logSearchFor(trx: Trx, request: Id): Promise<LogSearch | undefined> {
  const { rows } =
    await sql<LogSearch>`select cases, seen_from from sharing.log_searches where id = ${request}`.execute(trx)
  return rows[0]
}
/** Waits for anybody else who changes this request, until commit. */
export const holdRequest = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`sharing request ${id}`}, 0))`.execute(trx)

export async function addRequest(
  trx: Trx,
  partnership: Id,
  row: Pick<
    RequestRow,
    'id' | 'regime' | 'kind' | 'channel' | 'received_on' | 'due_on' | 'identity_sealed' | 'asks_sealed'
  >,
): Promise<void> {
  await sql`insert into sharing.rights_requests
      (partnership, id, regime, kind, channel, received_on, due_on, state, identity_sealed, asks_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.kind}, ${row.channel}, ${row.received_on}, ${row.due_on},
      'received', ${row.identity_sealed}, ${row.asks_sealed})`.execute(trx)
}
export const establishIdentity = (trx: Trx, id: Id, way: IdentityWay, on: string) =>
  sql`update sharing.rights_requests set state = 'established', identity_way = ${way}, identity_on = ${on}
    where id = ${id}`.execute(trx)
export const endUnestablished = (trx: Trx, id: Id) =>
  sql`update sharing.rights_requests set state = 'not-established' where id = ${id}`.execute(trx)
export const beginConsultation = (trx: Trx, id: Id, askedOn: string, closesOn: string) =>
  sql`update sharing.rights_requests set state = 'consulting', asked_on = ${askedOn}, closes_on = ${closesOn}
    where id = ${id}`.execute(trx)
/** First the answers, then the request: after it the one opening may no longer change anything. */
export async function openAnswers(trx: Trx, id: Id, on: string): Promise<void> {
  await sql`update sharing.verdicts set opened = true where request = ${id} and not opened`.execute(trx)
  await sql`update sharing.rights_requests set state = 'to-decide', opened_on = ${on}
    where id = ${id} and state = 'consulting'`.execute(trx)
}
export const decide = (
  trx: Trx,
  id: Id,
  { outcome, on, reason }: { outcome: DecisionOutcome; on: string; reason: Buffer },
) =>
  sql`update sharing.rights_requests
    set state = 'decided', outcome = ${outcome}, decided_on = ${on}, decision_reason_sealed = ${reason}
    where id = ${id}`.execute(trx)
/** Marks all that the desk may see as sent: the answer itself, or later information. */
export async function markSent(trx: Trx, id: Id, on: string): Promise<void> {
  await sql`update sharing.verdicts set sent_on = ${on} where request = ${id} and opened and sent_on is null`.execute(
    trx,
  )
  await sql`update sharing.rights_requests set state = 'answered', answered_on = ${on}
    where id = ${id} and state = 'decided'`.execute(trx)
}

export type ExtensionRow = {
  readonly id: Id
  readonly request: Id
  readonly told_on: string
  readonly due_on: string
  readonly reason_sealed: Buffer
}
export async function extensionsOf(trx: Trx, requests: readonly Id[]): Promise<ExtensionRow[]> {
  const { rows } = await sql<ExtensionRow>`select id, request, told_on, due_on, reason_sealed
    from sharing.term_extensions where request = any (${requests as Id[]}::uuid[])`.execute(trx)
  return rows
}
export async function addExtension(trx: Trx, partnership: Id, row: ExtensionRow & { regime: string }): Promise<void> {
  await sql`insert into sharing.term_extensions (partnership, id, request, regime, told_on, due_on, reason_sealed)
    values (${partnership}, ${row.id}, ${row.request}, ${row.regime}, ${row.told_on}, ${row.due_on},
      ${row.reason_sealed})`.execute(trx)
}

export type VerdictRow = {
  readonly id: Id
  readonly request: Id
  readonly organ: string
  readonly about: VerdictSubject
  readonly verdict: VerdictKind
  readonly letter: RestrictionLetter | null
  readonly told: boolean
  readonly given_on: string
  readonly opened: boolean
  readonly late: boolean
  readonly sent_on: string | null
  /** The organ marked what of its own is wrong; the day on which the last of it was corrected or destroyed. */
  readonly to_put_right: boolean
  readonly put_right_on: string | null
  readonly text_sealed: Buffer | null
}
/** What was written together first, then by organ: an order that tells nothing of who answered first. */
export async function verdictsOn(trx: Trx, requests: readonly Id[]): Promise<VerdictRow[]> {
  const { rows } =
    await sql<VerdictRow>`select id, request, organ, about, verdict, letter, told, given_on, opened, late,
      sent_on, to_put_right, put_right_on, text_sealed from sharing.verdicts where request = any (${requests as Id[]}::uuid[])
    order by late, about, organ, given_on, letter, id`.execute(trx)
  return rows
}
export async function addVerdict(
  trx: Trx,
  partnership: Id,
  row: Omit<VerdictRow, 'opened' | 'sent_on' | 'put_right_on'> & { regime: string },
): Promise<void> {
  await sql`insert into sharing.verdicts
      (partnership, id, request, regime, organ, about, verdict, letter, told, given_on, opened, late, to_put_right,
        text_sealed)
    values (${partnership}, ${row.id}, ${row.request}, ${row.regime}, ${row.organ}, ${row.about}, ${row.verdict},
      ${row.letter}, ${row.told}, ${row.given_on}, ${row.late}, ${row.late}, ${row.to_put_right}, ${row.text_sealed})`.execute(
    trx,
  )
}

export type RestrictionRow = {
  readonly id: Id
  readonly request: Id
  readonly verdict: Id
  readonly regime: string
  readonly organ: string
  readonly about: SpokenSubject
  readonly letter: RestrictionLetter
  readonly since: string
  readonly look_again_on: string
  readonly ended_on: string | null
  readonly factors_sealed: Buffer
  readonly reason_sealed: Buffer
}
const restrictionColumns = sql.raw(`id, request, verdict, regime, organ, about, letter, since, look_again_on, ended_on,
  factors_sealed, reason_sealed`)
/** Those that still hold, the one to look at first on top. */
export async function restrictionsInForce(trx: Trx): Promise<RestrictionRow[]> {
  const { rows } = await sql<RestrictionRow>`select ${restrictionColumns} from sharing.restrictions
    where ended_on is null order by look_again_on, id`.execute(trx)
  return rows
}
export async function restrictionWith(trx: Trx, id: Id): Promise<RestrictionRow | undefined> {
  const { rows } =
    await sql<RestrictionRow>`select ${restrictionColumns} from sharing.restrictions where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addRestriction(trx: Trx, partnership: Id, row: Omit<RestrictionRow, 'ended_on'>): Promise<void> {
  await sql`insert into sharing.restrictions (partnership, id, request, verdict, regime, organ, about, letter, since,
      look_again_on, factors_sealed, reason_sealed)
    values (${partnership}, ${row.id}, ${row.request}, ${row.verdict}, ${row.regime}, ${row.organ}, ${row.about},
      ${row.letter}, ${row.since}, ${row.look_again_on}, ${row.factors_sealed}, ${row.reason_sealed})`.execute(trx)
}
export const keepRestriction = (trx: Trx, id: Id, lookAgainOn: string, reason: Buffer) =>
  sql`update sharing.restrictions set look_again_on = ${lookAgainOn}, reason_sealed = ${reason}
    where id = ${id}`.execute(trx)
export async function endRestriction(trx: Trx, id: Id, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update sharing.restrictions set ended_on = ${on}
    where id = ${id} and ended_on is null`.execute(trx)
  return numAffectedRows === 1n
}

// ── with the rights of the night's jobs ──
export async function requestPassedOn(trx: Trx, from: Id, regime: string): Promise<RequestRow | undefined> {
  return (await requestsPassedOn(trx, from)).find((row) => row.regime === regime)
}
export async function requestsPassedOn(trx: Trx, from: Id): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns} from sharing.rights_requests
    where passed_on_from = ${from} order by regime`.execute(trx)
  return rows
}
export async function passOn(
  trx: Trx,
  partnership: Id,
  row: Omit<
    RequestRow,
    'state' | 'awaited' | 'complete' | 'opened_on' | 'outcome' | 'decided_on' | 'answered_on' | 'decision_reason_sealed'
  >,
): Promise<void> {
  await sql`insert into sharing.rights_requests
      (partnership, id, regime, kind, channel, received_on, due_on, state, identity_sealed, asks_sealed, identity_way,
        identity_on, asked_on, closes_on, consulted, passed_on_from)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.kind}, ${row.channel}, ${row.received_on}, ${row.due_on},
      'consulting', ${row.identity_sealed}, ${row.asks_sealed}, ${row.identity_way}, ${row.identity_on}, ${row.asked_on},
      ${row.closes_on}, ${row.consulted as string[]}, ${row.passed_on_from})`.execute(trx)
}
export async function verdictsToBringBack(trx: Trx, request: Id): Promise<VerdictRow[]> {
  const { rows } = await sql<{ id: Id }>`select id from sharing.verdicts
    where request = ${request} and brought_back_on is null and about <> 'elsewhere'`.execute(trx)
  const waiting = new Set(rows.map(({ id }) => id))
  return (await verdictsOn(trx, [request])).filter(({ id }) => waiting.has(id))
}
export const markBroughtBack = (trx: Trx, id: Id, on: string) =>
  sql`update sharing.verdicts set brought_back_on = ${on} where id = ${id} and brought_back_on is null`.execute(trx)
export async function addFromElsewhere(
  trx: Trx,
  partnership: Id,
  row: Pick<VerdictRow, 'id' | 'request' | 'organ' | 'verdict' | 'letter' | 'given_on' | 'late' | 'text_sealed'> & {
    regime: string
  },
): Promise<void> {
  await sql`insert into sharing.verdicts
      (partnership, id, request, regime, organ, about, verdict, letter, told, given_on, opened, late, text_sealed)
    values (${partnership}, ${row.id}, ${row.request}, ${row.regime}, ${row.organ}, 'elsewhere', ${row.verdict},
      ${row.letter}, true, ${row.given_on}, ${row.late}, ${row.late}, ${row.text_sealed})`.execute(trx)
}
/** Whose reading is looked for in the log, and from which day: never before a case was admitted. */
export type Seen = { readonly cases: readonly Id[]; readonly from: string | null }
export async function setConsulted(
  trx: Trx,
  id: Id,
  { organs, awaited, seen }: { organs: readonly string[]; awaited: readonly string[]; seen: Seen },
): Promise<void> {
  await sql`update sharing.rights_requests set consulted = ${organs as string[]}, awaited = ${awaited as string[]}
    where id = ${id} and state = 'consulting'`.execute(trx)
  await sql`delete from sharing.log_searches where id = ${id}`.execute(trx)
  if (seen.cases.length > 0 && seen.from !== null)
    await sql`insert into sharing.log_searches (partnership, id, regime, cases, seen_from)
      select partnership, id, regime, ${seen.cases as Id[]}::uuid[], ${seen.from} from sharing.rights_requests
      where id = ${id} and state = 'consulting'`.execute(trx)
}
export const setComplete = (trx: Trx, id: Id) =>
  sql`update sharing.rights_requests set complete = true where id = ${id} and state = 'consulting'`.execute(trx)
export async function consultationsToClose(trx: Trx, today: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns} from sharing.rights_requests
    where state = 'consulting' and closes_on <= ${today} and passed_on_from is null for update`.execute(trx)
  return rows
}
/** An organ that has not spoken when the day comes is named. */
export async function addSilence(
  trx: Trx,
  partnership: Id,
  row: Pick<VerdictRow, 'id' | 'request' | 'organ' | 'about' | 'given_on'> & { regime: string },
): Promise<void> {
  await sql`insert into sharing.verdicts (partnership, id, request, regime, organ, about, verdict, told, given_on)
    values (${partnership}, ${row.id}, ${row.request}, ${row.regime}, ${row.organ}, ${row.about}, 'no-answer', true,
      ${row.given_on})`.execute(trx)
}
/** Verdicts whose organ has not put right yet what it marked. */
export async function verdictsToPutRight(trx: Trx): Promise<Pick<VerdictRow, 'id' | 'request' | 'organ'>[]> {
  const { rows } = await sql<VerdictRow>`select id, request, organ from sharing.verdicts
    where to_put_right and put_right_on is null order by given_on, organ, id`.execute(trx)
  return rows
}
export const markPutRight = (trx: Trx, id: Id, on: string) =>
  sql`update sharing.verdicts set put_right_on = ${on}
    where id = ${id} and to_put_right and put_right_on is null`.execute(trx)
export type OfRequest = { readonly id: Id; readonly table: SealedTable }
export const sealedTables = ['rights_requests', 'term_extensions', 'verdicts', 'restrictions'] as const
export type SealedTable = (typeof sealedTables)[number]
const tableOf = (table: SealedTable) => sql.table(`sharing.${table}`)

export async function rowsOfRequest(trx: Trx, request: Id): Promise<OfRequest[]> {
  const found: OfRequest[] = []
  for (const table of sealedTables) {
    const key = sql.ref(table === 'rights_requests' ? 'id' : 'request')
    const { rows } = await sql<{ id: Id }>`select id from ${tableOf(table)} where ${key} = ${request}`.execute(trx)
    found.push(...rows.map(({ id }) => ({ id, table })))
  }
  return found
}
export async function requestsEnded(trx: Trx): Promise<(RequestRow & { restricted: boolean })[]> {
  const { rows } = await sql<RequestRow & { restricted: boolean }>`select ${requestColumns},
      exists (select from sharing.restrictions r where r.request = q.id and r.ended_on is null) as restricted
    from sharing.rights_requests q`.execute(trx)
  return rows
}
export const deleteRow = (trx: Trx, table: SealedTable, id: Id) =>
  sql`delete from ${tableOf(table)} where id = ${id}`.execute(trx)
