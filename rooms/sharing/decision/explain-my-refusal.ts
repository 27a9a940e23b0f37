/** "Why not?", for whoever was refused: the rule, the article, and the smallest change that would turn it around. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { type Change, explainRefusal, type Refused } from '../../../foundation/policy/explain-no.ts'
import type { Ground } from '../../../foundation/policy/ground.ts'
import { rulesInForce } from '../../../foundation/policy/read-rooms.ts'
import type { RouteReply } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { basisOf, groundInWords } from '../explain-visibility.ts'
import { sharingProblems } from '../problems.ts'

type WhyNot = RouteReply<(typeof sharingContract)['POST /v1/regimes/wgs-zvh/decisions/:decision/_explain']>
type Way = WhyNot['ways'][number]

/**
 * Who learns what: only the person refused, in the same appointment and legal world; never a condition of another organ.
 * Errors: `sharing/decision-not-visible`, the same for a decision of somebody else and for none.
 */
export async function explainMyRefusal(act: Act, { params }: { params: { decision: Id } }): Promise<WhyNot> {
  const refused = await explainRefusal(act, params.decision)
  if (!refused) throw sharingProblems.because('decision-not-visible')
  act.note(params.decision)
  const said = await wordsOfChanges(act, refused.room)
  return {
    rule: refused.explanation[act.language],
    grounds: inWords(act, refused.grounds),
    ways: together(refused.ways.map((way) => presentWay(act, way, said))),
  }
}

function presentWay(act: Act, { changes, explanation, grounds }: Refused['ways'][number], said: Said): Way {
  return {
    changes: changes.map((change) => ({
      kind: change.kind,
      attribute: change.attribute,
      to: [change.to],
      words: said(change),
    })),
    rule: explanation[act.language],
    grounds: inWords(act, grounds),
  }
}

/** "As police, as prosecution, as …": one way with a choice, when nothing else differs. */
function together(ways: readonly Way[]): Way[] {
  const joined = new Map<string, Way>()
  for (const way of ways) {
    const [change, ...more] = way.changes
    const key = JSON.stringify([change?.kind, change?.attribute, more, way.rule])
    const known = joined.get(key)
    if (!known || !change || more.length > 0) joined.set(known ? `${key} ${joined.size}` : key, way)
    else known.changes[0]?.to.push(...change.to)
  }
  return [...joined.values()]
}

type Said = (change: Change) => string | null
/** A room may say a change in its own words: `casework.change.context.lawful.true` among its explanations. */
async function wordsOfChanges({ language }: Act, room: string): Promise<Said> {
  const { rooms } = await rulesInForce()
  const explain = rooms.find((one) => one.room === room)?.explain[language]
  return ({ attribute, to }) => explain?.[`${room}.change.${attribute}.${to}`] ?? null
}

const inWords = (act: Act, grounds: readonly Ground[]) => {
  const all = grounds.map((ground) => groundInWords(basisOf(ground), act))
  return all.filter(({ label }, at) => all.findIndex((one) => one.label === label) === at)
}
