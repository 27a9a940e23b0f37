/**
 * Who of one household stands in this case, and whose own plan is aligned with it. Nothing of another record is here: only the
 * way to it, for whoever is involved there too. For everybody else there is no other case, in no count and no order.
 */

import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, wouldAllow } from '../../../foundation/policy/decide.ts'
import { groundInWords, openColumn } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { reportsOf } from '../read-story.ts'
import { childrenNotNamed } from '../report/circle.ts'
import { persons } from '../report/store.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import * as cases from '../store.ts'
import { caseName } from '../words.ts'
import type { ShownLink } from './contract.ts'
import type { LinkWords } from './propose-link.ts'
import { aboutLink } from './see-link.ts'
import * as store from './store.ts'

type Reply = CaseworkReply<'GET /v1/cases/:case/family'>
const aligning = 'BWBR0050665:2.20:2:2025-03-01'

/** Errors: `casework/case-not-visible`. */
export async function showFamily(act: Act, { params }: { params: { case: Id } }): Promise<Reply> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('read-case', row), caseworkProblems.because('case-not-visible'))
  const rows = await persons(act.trx, [row.id])
  const reasons = await openColumn(act, 'casework.persons', 'named_because_sealed', rows)
  const known = (await reportsOf(act, [row.id])).get(row.id)?.persons ?? []
  const links = await store.linksOf(act.trx, row.id)
  act.note(...links.flatMap(({ id, case_id, other_case }) => [id, case_id, other_case]))
  const own = ownFiles(row.id, links)
  return {
    case: row.id,
    name: caseName(row.id),
    ground: groundInWords(aligning, act),
    persons: known.map((one) => ({
      ...{ id: one.id, role: one.role, relation: one.relation, minor: one.minor, name: one.name },
      birthDate: one.birthDate,
      namedBecause: reasons.get(one.id) ?? null,
      own: own.get(one.id) ?? null,
    })),
    childrenNotNamed: childrenNotNamed(row, known),
    links: await linksShown(act, row.id, links),
    others: await othersOf(act, row, links),
    may: {
      propose: await wouldAllow(
        act,
        aboutCase('propose-plan-link', row, { bothInvolved: true, eachOthersCircle: true, anotherConsents: true }),
      ),
    },
  }
}

const otherOf = (inCase: Id, link: store.LinkRow): Id => (link.case_id === inCase ? link.other_case : link.case_id)

/** By person here: the case that is theirs, once its plan is aligned with this one. */
const ownFiles = (inCase: Id, links: readonly store.LinkRow[]): ReadonlyMap<Id, { case: Id; name: string }> =>
  new Map(
    links
      .filter(({ standing }) => standing === 'agreed')
      .map((link) => {
        const other = otherOf(inCase, link)
        return [link.case_id === inCase ? link.person : link.other_person, { case: other, name: caseName(other) }]
      }),
  )

/** The words are sealed in the case it was proposed from. */
async function linksShown(act: Act, inCase: Id, links: readonly store.LinkRow[]): Promise<ShownLink[]> {
  const words = await openColumn(act, 'casework.plan_links', 'words_sealed', links)
  return Promise.all(
    links.map(async (link) => {
      const said = JSON.parse(words.get(link.id) ?? '{}') as Partial<LinkWords>
      return {
        id: link.id,
        other: otherOf(inCase, link),
        otherName: caseName(otherOf(inCase, link)),
        standing: link.standing === 'agreed' ? 'agreed' : 'proposed',
        proposedOn: link.proposed_on,
        asked: [...link.asked],
        consented: [...link.consented],
        dependence: said.dependence ?? '',
        necessity: said.necessity ?? '',
        mayConsent:
          link.standing === 'proposed' &&
          !link.consented.includes(act.capacity.organ) &&
          (await wouldAllow(act, aboutLink('consent-plan-link', link))),
        mayEnd: await wouldAllow(act, aboutLink('end-plan-link', link)),
      }
    }),
  )
}

/** Open cases in which the own organ is involved as well, in the order in which they were reported: what one may choose from. */
async function othersOf(act: Act, row: cases.CaseRow, links: readonly store.LinkRow[]): Promise<Reply['others']> {
  const taken = new Set([row.id, ...links.map((link) => otherOf(row.id, link))])
  const open = (await cases.cases(act.trx, 'open')).filter(
    ({ id, involved }) => !taken.has(id) && involved.includes(act.capacity.organ),
  )
  act.note(...open.map(({ id }) => id))
  return open.map(({ id }) => ({ case: id, name: caseName(id) }))
}
