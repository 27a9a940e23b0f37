/** What leaves about a release, field by field, for one viewer: releasing organ, supplier, receiver, privacy officer. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { groundInWords, isCriminal, isSpecial, policeClassOf } from '../../sharing/door.ts'
import { caseName } from '../words.ts'
import type { ReleaseLine, ShownRelease } from './contract.ts'
import type * as store from './store.ts'
import type { Alliance } from './words.ts'

type Words = ReadonlyMap<Id, string>

export const isReleasing = (act: Act, row: store.ReleaseRow): boolean =>
  act.capacity.organ === row.organ && act.capacity.ground === 'processing'
export const isReceiving = (act: Act, row: store.ReleaseRow): boolean =>
  row.receiver_kind === 'participant' && row.receiver === act.capacity.organ && row.status === 'released'

export function presentLine(
  act: Act,
  row: store.ReleaseRow,
  { name, spoken }: { readonly name: string | undefined; readonly spoken: boolean },
): ReleaseLine {
  const { organ, ground } = act.capacity
  const participant = row.receiver_kind === 'participant'
  return {
    id: row.id,
    case: row.case_id,
    caseName: caseName(row.case_id),
    organ: row.organ,
    receiver: {
      kind: row.receiver_kind,
      organ: participant ? row.receiver : null,
      alliance: row.receiver_kind === 'alliance' ? (row.receiver as Alliance) : null,
      private: row.receiver_private,
      name: participant ? null : (name ?? null),
    },
    resultKind: row.result_kind,
    status: row.status,
    draftedOn: row.drafted_on,
    windowEndsOn: row.window_ends_on,
    endedOn: row.ended_on,
    askedOfMe: row.status === 'window-open' && ground === 'processing' && row.asked.includes(organ) && !spoken,
    mine: isReleasing(act, row),
  }
}

export const presentItem = (
  act: Act,
  row: store.ItemRow,
  copy: string,
  { positions, kept }: { readonly positions: readonly store.PositionRow[]; readonly kept: ReadonlySet<Id> },
): ShownRelease['items'][number] => ({
  id: row.id,
  source: row.source,
  sourceKind: row.source_kind,
  supplier: row.supplier,
  category: row.category,
  kind: row.kind,
  reliability: row.reliability,
  observedOn: row.observed_on,
  policeClass: policeClassOf(row.category),
  special: isSpecial(row.category),
  criminal: isCriminal(row.category),
  underSecrecy: row.under_secrecy,
  taxDerived: row.tax_derived,
  conditions: [...row.conditions],
  copy,
  cut: row.cut,
  needsConsent: row.needs_consent,
  consented: positions.some(({ organ, consents_to }) => organ === row.supplier && consents_to.includes(row.id)),
  mine: row.supplier === act.capacity.organ,
  keptFromReceiver: kept.has(row.id),
})

/** Who objected shows to no other organ; the reason only when its organ lets it be read. */
export function presentObjection(positions: readonly store.PositionRow[], reasons: Words, organ: string) {
  const found = positions.find(({ position }) => position === 'objects')
  if (!found) return null
  return { reason: found.reason_kept && found.organ !== organ ? null : (reasons.get(found.id) ?? null) }
}

export const presentGround = (act: Act, basis: string) => groundInWords(basis, act)
