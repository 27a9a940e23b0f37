/** What one's organ is asked about rights of persons: the question beside what the organ brought. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { openItems } from '../../../foundation/keys/items.ts'
import { countOpenings, latestLookAgain, readWhatIsAsked } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import type { ContributionRow } from '../contribution/store.ts'
import { ownAtTheTable } from '../correction/accept-correction.ts'
import { caseworkProblems } from '../problems.ts'
import { plainWords, type WrittenIdentity } from './consultation.ts'
import * as store from './store.ts'
import { correctedKinds } from './words.ts'

export type OneConsultation = { readonly params: { readonly consultation: Id } }

/** Errors: `casework/consultation-not-visible`, for hidden, unknown and answered alike. */
export async function seeConsultation(act: Act, id: Id): Promise<store.ConsultationRow> {
  act.note(id)
  const row = await store.consultationWith(act.trx, id)
  if (!row || row.answered_on) throw caseworkProblems.because('consultation-not-visible')
  return row
}

export type OpenPart = store.PartRow & { readonly words: string }
/** Parts whose row was erased meanwhile are gone with its key. */
export async function openParts(act: Act, consultation: Id): Promise<OpenPart[]> {
  const rows = await store.partsOf(act.trx, consultation)
  act.note(...new Set(rows.map(({ from_row }) => from_row)))
  const opened = await openItems(
    act,
    rows.map((row) => ({
      at: {
        compartment: act.capacity.regime,
        case: row.case_id,
        table: row.from_table,
        column: row.from_column,
        row: row.from_row,
      },
      sealed: row.words_sealed,
    })),
  )
  return rows.flatMap((row, index) => {
    const words = row.words_sealed === null ? '' : opened[index]
    return typeof words === 'string' ? [{ ...row, words }] : []
  })
}
export const identitiesIn = (parts: readonly OpenPart[], what: 'person' | 'other'): WrittenIdentity[] =>
  parts.filter((part) => part.what === what).map(({ words }) => JSON.parse(words) as WrittenIdentity)

/** The parts whose contribution the organ can put right itself, each with that contribution. */
export async function markableAmong(act: Act, parts: readonly OpenPart[]): Promise<ReadonlyMap<Id, ContributionRow>> {
  const own = parts.filter(({ what }) => what === 'contribution')
  const rows = await ownAtTheTable(
    act,
    own.map(({ from_row }) => from_row),
  )
  return new Map(
    own.flatMap(({ id, from_row }) => {
      const row = rows.find((one) => one.id === from_row)
      return row ? [[id, row] as const] : []
    }),
  )
}

export async function listConsultations(act: Act): Promise<CaseworkReply<'GET /v1/consultations'>> {
  const rows = await store.openConsultations(act.trx)
  act.note(...rows.map(({ id }) => id))
  const items = []
  for (const row of rows) {
    const { reference, kind } = await readWhatIsAsked(act, row.request)
    items.push({ id: row.id, reference, kind, about: row.about, askedOn: row.asked_on, closesOn: row.closes_on })
  }
  return { today: act.clock.today(), items }
}

/** Errors: `casework/consultation-not-visible`. */
export async function showConsultation(
  act: Act,
  { params }: OneConsultation,
): Promise<CaseworkReply<'GET /v1/consultations/:consultation'>> {
  const row = await seeConsultation(act, params.consultation)
  const asked = await readWhatIsAsked(act, row.request)
  const parts = await openParts(act, row.id)
  const corrects = row.about === 'own' && (correctedKinds as readonly string[]).includes(asked.kind)
  const markable = corrects ? await markableAmong(act, parts) : new Map()
  const meant = parts.filter(({ what }) => what === 'person').map(({ from_row }) => from_row)
  await countOpenings(act, 'person', meant.length > 0 ? meant : [row.request])
  const shown = ({ name, birthDate, address }: WrittenIdentity) => ({
    name,
    birthDate: birthDate ?? null,
    address: address ?? null,
  })
  return {
    id: row.id,
    reference: asked.reference,
    kind: asked.kind,
    about: row.about,
    askedOn: row.asked_on,
    closesOn: row.closes_on,
    receivedOn: asked.receivedOn,
    asks: asked.asks,
    person: shown(asked.person),
    meant: identitiesIn(parts, 'person').map(shown),
    parts: parts
      .filter(({ what }) => what !== 'person' && what !== 'other')
      .map(({ id, what, category, seen_on, words, amount }) => ({
        id,
        what,
        category,
        seenOn: seen_on,
        words: plainWords(words),
        amount,
        markable: markable.has(id),
      })),
    today: act.clock.today(),
    latestLookAgainOn: latestLookAgain(act),
  }
}
