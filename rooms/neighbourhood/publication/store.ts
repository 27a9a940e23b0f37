/** SQL of proposals and publications. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Shown } from './protection.ts'
import type { AttackReport, Origin, PublicationState } from './words.ts'

export type ProposalRow = {
  readonly id: Id
  readonly state: PublicationState
  readonly origin: Origin
  readonly basis: string
  readonly title_nl: string
  readonly title_en: string
  readonly artefact: string | null
  readonly artefact_sha256: Buffer | null
  readonly ledger: readonly Shown[]
  readonly report: AttackReport
  readonly against: readonly Id[]
  readonly proposed_by: string
  readonly proposed_for: string
  readonly proposed_on: string
  readonly decided_for: string | null
  readonly decided_on: string | null
  readonly decision_reason: string | null
}
type NewProposal = Omit<ProposalRow, 'decided_for' | 'decided_on' | 'decision_reason'> & { readonly proposedAt: Date }

export async function addProposal(trx: Trx, partnership: Id, row: NewProposal): Promise<void> {
  await sql`insert into neighbourhood.publication_proposals (partnership, id, state, origin, basis, title_nl, title_en,
      artefact, artefact_sha256, ledger, report, against, proposed_by, proposed_for, proposed_on, proposed_at)
    values (${partnership}, ${row.id}, ${row.state}, ${row.origin}, ${row.basis}, ${row.title_nl}, ${row.title_en},
      ${row.artefact}, ${row.artefact_sha256}, ${JSON.stringify(row.ledger)}, ${JSON.stringify(row.report)},
      ${row.against as Id[]}, ${row.proposed_by}, ${row.proposed_for}, ${row.proposed_on}, ${row.proposedAt})`.execute(
    trx,
  )
}

const columns =
  sql.raw(`id, state, origin, basis, title_nl, title_en, artefact, artefact_sha256, ledger, report, against,
  proposed_by, proposed_for, proposed_on, decided_for, decided_on, decision_reason`)
/** Newest first. */
export async function allProposals(trx: Trx): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`select ${columns} from neighbourhood.publication_proposals
    order by proposed_at desc, title_nl, basis limit 500`.execute(trx)
  return rows
}
/** For deciding: nobody else decides at the same time. */
export async function proposalToDecide(trx: Trx, id: Id): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`select ${columns} from neighbourhood.publication_proposals
    where id = ${id} for update`.execute(trx)
  return rows[0]
}
export async function proposalWith(trx: Trx, id: Id): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`select ${columns} from neighbourhood.publication_proposals
    where id = ${id}`.execute(trx)
  return rows[0]
}
type Decided = {
  readonly state: 'released' | 'declined'
  readonly decidedFor: string
  readonly decidedOn: string
  readonly reason: string
}
export async function endProposal(trx: Trx, id: Id, { state, decidedFor, decidedOn, reason }: Decided): Promise<void> {
  await sql`update neighbourhood.publication_proposals set state = ${state}, decided_for = ${decidedFor},
      decided_on = ${decidedOn}, decision_reason = ${reason}
    where id = ${id}`.execute(trx)
}

export type PublicationRow = {
  readonly id: Id
  readonly basis: string
  readonly place: number
  readonly origin: Origin
  readonly title_nl: string
  readonly title_en: string
  readonly artefact_sha256: Buffer
  readonly released_for: string
  readonly released_on: string
}
const head = sql.raw('id, basis, place, origin, title_nl, title_en, artefact_sha256, released_for, released_on')
/** By title: never by what the figures are. */
export async function allPublications(trx: Trx): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`select ${head} from neighbourhood.publications
    order by title_nl, basis, place`.execute(trx)
  return rows
}
export async function publicationWith(
  trx: Trx,
  id: Id,
): Promise<(PublicationRow & { readonly artefact: string }) | undefined> {
  const { rows } = await sql<PublicationRow & { artefact: string }>`select ${head}, artefact
    from neighbourhood.publications where id = ${id}`.execute(trx)
  return rows[0]
}
/** In the order of release, with what each shows. */
export async function publishedOn(trx: Trx, basis: string): Promise<{ id: Id; ledger: readonly Shown[] }[]> {
  const { rows } = await sql<{ id: Id; ledger: readonly Shown[] }>`select id, ledger from neighbourhood.publications
    where basis = ${basis} order by place`.execute(trx)
  return rows
}
/** What was published or waits on other bases, of the same origin: the same records may come again under another name. */
export async function publishedElsewhere(
  trx: Trx,
  basis: string,
  origin: Origin,
): Promise<{ id: Id; basis: string; figures: readonly Shown[] }[]> {
  const { rows } = await sql<{ id: Id; basis: string; figures: readonly Shown[] }>`
    select id, basis, ledger as figures from neighbourhood.publication_proposals
    where basis <> ${basis} and origin = ${origin} and state in ('proposed', 'released')
    order by proposed_at desc, title_nl, basis limit 200`.execute(trx)
  return rows
}
/** What was published comes first, then what is proposed: the oldest name of each. */
export async function basesInUse(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ basis: string }>`
    select basis from (
      select basis, 0 as after, released_on as day from neighbourhood.publications
      union all select basis, 1, proposed_on from neighbourhood.publication_proposals where state = 'proposed'
    ) named order by after, day, basis`.execute(trx)
  return rows.map(({ basis }) => basis)
}
/** False when another was released on the same basis at this place. */
export async function addPublication(
  trx: Trx,
  partnership: Id,
  row: ProposalRow,
  place: number,
  { releasedFor, releasedOn }: { readonly releasedFor: string; readonly releasedOn: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into neighbourhood.publications (partnership, id, basis, place, origin,
      title_nl, title_en, artefact, artefact_sha256, ledger, released_for, released_on)
    values (${partnership}, ${row.id}, ${row.basis}, ${place}, ${row.origin}, ${row.title_nl}, ${row.title_en},
      ${row.artefact}, ${row.artefact_sha256}, ${JSON.stringify(row.ledger)}, ${releasedFor}, ${releasedOn})
    on conflict (partnership, basis, place) do nothing`.execute(trx)
  return numAffectedRows === 1n
}
