/** One release for one person: exactly what leaves, every lock with its article, and what this person may do now. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, wouldAllow } from '../../../foundation/policy/decide.ts'
import { openColumn } from '../../sharing/door.ts'
import { contributionById } from '../contribution/store.ts'
import { caseworkProblems } from '../problems.ts'
import type { ShownRelease } from './contract.ts'
import { isReceiving, isReleasing, presentGround, presentItem, presentLine, presentObjection } from './present.ts'
import type * as store from './store.ts'
import { aboutRelease, lockContext, seeReleaseStill, type Weighed, weighRelease } from './weigh-release.ts'

type Input = { readonly params: { readonly release: Id } }
const table = 'casework.releases'

/** Errors: `casework/release-not-visible`. */
export async function showRelease(act: Act, { params }: Input): Promise<ShownRelease> {
  const row = await seeReleaseStill(act, params.release)
  await decideOr(act, aboutRelease('read-release', row), caseworkProblems.because('release-not-visible'))
  const weighed = await weighRelease(act, row)
  const releasing = isReleasing(act, row)
  const inside = releasing || isReceiving(act, row)
  const organ = act.capacity.organ
  const open = async (column: keyof store.ReleaseRow & string, allowed: boolean) =>
    allowed ? ((await openColumn(act, table, column, [row])).get(row.id) ?? null) : null
  const own = weighed.positions.find((position) => position.organ === organ)
  const ofOthers = weighed.positions.filter((position) => position.position === 'no-objection')
  const reasons = await openColumn(act, 'casework.release_positions', 'reason_sealed', weighed.positions)
  // Whoever is asked must know to whom and why; the privacy officer judges no content.
  const asked = row.asked.includes(organ) && act.capacity.ground === 'processing'
  return {
    ...presentLine(act, row, {
      name: (await open('receiver_sealed', inside || asked)) ?? undefined,
      spoken: own !== undefined,
    }),
    today: act.clock.today(),
    interest: row.interest,
    task: row.task,
    legalBasis: row.legal_basis ? presentGround(act, row.legal_basis) : null,
    necessity: await open('necessity_sealed', inside || asked),
    provenance: await open('provenance_sealed', inside || asked),
    handedTo: await open('handed_to_sealed', inside),
    ...limitsFor(row, weighed.items, inside || act.capacity.ground === 'legality'),
    items: await shownItems(act, weighed),
    locks: releasing
      ? weighed.locks.map(({ code, basis, open: isOpen }) => ({
          code,
          ground: presentGround(act, basis),
          open: isOpen,
        }))
      : [],
    spoken: releasing
      ? ofOthers.map((position) => ({ organ: position.organ, consents: position.consents_to.length > 0 }))
      : [],
    waitingFor: releasing && row.status === 'window-open' ? [...weighed.waitingFor] : [],
    objection: releasing ? presentObjection(weighed.positions, reasons, organ) : null,
    ownPosition: own ? { position: own.position, reason: reasons.get(own.id) ?? null, takenOn: own.taken_on } : null,
    advice: weighed.advice
      ? { outcome: weighed.advice.outcome, reference: weighed.advice.reference, givenOn: weighed.advice.given_on }
      : null,
    may: await mayDo(act, row, weighed),
  }
}

/** Days and limits come from the items: whoever may not read an item learns nothing of it from the release around it. */
function limitsFor(row: store.ReleaseRow, seen: readonly store.ItemRow[], whole: boolean) {
  const ends = seen.map(({ expires_on }) => expires_on).sort()
  return {
    expiresOn: whole ? row.expires_on : (ends[0] ?? null),
    firstProcessedOn: whole ? row.first_processed_on : null,
    conditions: whole ? [...row.conditions] : [...new Set(seen.flatMap(({ conditions }) => conditions))].sort(),
    taxDerived: whole ? row.tax_derived : seen.some(({ tax_derived }) => tax_derived),
  }
}

async function shownItems(act: Act, { items, positions }: Weighed): Promise<ShownRelease['items']> {
  act.note(...items.flatMap(({ id, source }) => [id, source]))
  const copies = await openColumn(act, 'casework.release_items', 'copy_sealed', items)
  const kept = await keptFromReceiver(act, items)
  return items.flatMap((item) => {
    const copy = copies.get(item.id)
    return copy === undefined ? [] : [presentItem(act, item, copy, { positions, kept })]
  })
}

/** Of the own items those that are kept from the organ that would receive them: its supplier consents with open eyes. */
async function keptFromReceiver(act: Act, items: readonly store.ItemRow[]): Promise<ReadonlySet<Id>> {
  const kept = new Set<Id>()
  for (const { id, source, supplier, receiver } of items) {
    if (supplier !== act.capacity.organ) continue
    const found = await contributionById(act.trx, source, act.clock.today())
    if (found?.withheld.includes(receiver)) kept.add(id)
  }
  return kept
}

async function mayDo(
  act: Act,
  row: store.ReleaseRow,
  { locks, positions, advice }: Weighed,
): Promise<ShownRelease['may']> {
  const organ = act.capacity.organ
  const ask = (action: string, context = {}) => wouldAllow(act, aboutRelease(action, row, context))
  return {
    open: await ask('open-window', lockContext(locks)),
    handOver: await ask('hand-over-release', lockContext(locks)),
    withdraw: await ask('withdraw-release'),
    takePosition:
      !positions.some((position) => position.organ === organ) &&
      (await ask('take-position', { asked: row.asked.includes(organ) })),
    recordAdvice: advice === undefined && (await ask('record-release-advice')),
    print: row.status === 'released' && (isReleasing(act, row) || isReceiving(act, row)),
  }
}
