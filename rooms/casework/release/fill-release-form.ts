/** What the share dialog needs: what this person may read and so may propose, the receivers, and the locks per receiver. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, wouldAllow } from '../../../foundation/policy/decide.ts'
import {
  isCriminal,
  isSpecial,
  isUnderSecrecy,
  locksOf,
  policeClassOf,
  type Regime,
  regime as ruleOf,
} from '../../sharing/door.ts'
import * as conference from '../conference/store.ts'
import type { CaseworkReply } from '../contract.ts'
import { organOptions } from '../list-work.ts'
import { caseworkProblems } from '../problems.ts'
import { contributionsOf, decisionsOf } from '../read-story.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import { caseName } from '../words.ts'
import { presentGround } from './present.ts'
import { receiverKinds } from './words.ts'

type Form = CaseworkReply<'GET /v1/cases/:case/release-form'>

/** Errors: `casework/case-not-visible`, `not-yours-to-do`. */
export async function fillReleaseForm(act: Act, { params }: { params: { case: Id } }): Promise<Form> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('draft-release', row, { outside: false }), caseworkProblems.because('not-yours-to-do'))
  const regime = await ruleOf(act, act.capacity.regime)
  const { organ } = act.capacity
  return {
    id: row.id,
    name: caseName(row.id),
    today: act.clock.today(),
    own: organ,
    items: await releasable(act, row.id, regime),
    receivers: (await organOptions(act, regime)).filter((option) => option.organ !== organ),
    conferences: (await conference.conferencesOfCase(act.trx, row.id)).map(({ id, held_on }) => ({
      id,
      heldOn: held_on,
    })),
    outside: await wouldAllow(act, aboutCase('draft-release', row, { outside: true })),
    rules: receiverKinds.map((kind) => ({
      kind,
      locks: locksOf({
        receiver: { kind, private: true, alliance: kind === 'alliance' ? 'WGS-RIEC' : null },
        interest: 'public-task',
        resultKind: 'case-result',
        necessityStated: false,
        checked: false,
        taskIsTheReceivers: false,
        legalBasis: null,
        committee: null,
        knownThere: false,
        alignsInterventions: false,
        statementSigned: false,
        provenanceStated: false,
        pieces: [],
        objected: false,
        windowOver: false,
        complete: false,
      }).map(({ code, basis }) => ({ code, ground: presentGround(act, basis) })),
    })),
  }
}

async function releasable(act: Act, id: Id, regime: Regime): Promise<Form['items']> {
  const contributions = (await contributionsOf(act, [id])).map(({ shown }) => ({
    source: shown.id,
    sourceKind: 'contribution' as const,
    supplier: shown.organ,
    category: shown.category,
    kind: shown.kind,
    reliability: shown.reliability,
    observedOn: shown.observedOn,
    policeClass: policeClassOf(shown.category),
    special: isSpecial(shown.category),
    criminal: isCriminal(shown.category),
    underSecrecy: isUnderSecrecy(regime, shown.category, shown.secrecy),
    taxDerived: shown.taxDerived,
    conditions: shown.conditions,
    words: shown.content,
  }))
  const recorded = new Map((await conference.decisions(act.trx, [id])).map((row) => [row.id, row.recorded_by]))
  const decisions = (await decisionsOf(act, [id])).map(({ shown }) => ({
    source: shown.id,
    sourceKind: 'decision' as const,
    supplier: recorded.get(shown.id) ?? act.capacity.organ,
    category: '' as const,
    kind: 'decision' as const,
    reliability: 'not-stated' as const,
    observedOn: shown.decidedOn,
    policeClass: null,
    special: false,
    criminal: false,
    underSecrecy: false,
    taxDerived: shown.taxDerived,
    conditions: shown.conditions,
    words: shown.reasons,
  }))
  return [...contributions, ...decisions].sort((a, b) => a.observedOn.localeCompare(b.observedOn))
}
