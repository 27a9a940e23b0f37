/**
 * The same question for every area at once: where do sources say something else? A list of questions to people, by name. Nothing
 * is kept of it; whoever wants one answered raises it, and what the sources say is then kept as it was.
 */
import type { Act } from '../../../foundation/act.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { allRounds, type RoundRow } from '../elicitation/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { divergenceContract } from './contract.ts'
import { patternOf } from './pattern.ts'
import { aboutDivergence } from './question.ts'
import { registerAbout, roundSays, surveyAbout } from './read-sources.ts'
import * as store from './store.ts'
import type { ThreeSources } from './words.ts'

type Route = (typeof divergenceContract)['POST /v1/divergences/looking']
type Found = RouteReply<Route>['items'][number]
const { compare: byName } = new Intl.Collator('nl', { numeric: true })

/** Errors: see the contract. Areas of which fewer than two sources are known are counted and not named. */
export async function lookForDivergences(act: Act, { body }: RouteInput<Route>): Promise<RouteReply<Route>> {
  await decideOr(
    act,
    aboutDivergence('raise-divergence', act.newId()),
    neighbourhoodProblems.because('may-not-weigh-sources'),
  )
  if (!body.people && !body.register) throw neighbourhoodProblems.because('two-sources-needed')
  const people = body.people && (await surveyAbout(act, body.people))
  const register = body.register && (await registerAbout(act, body.register))
  const rounds = latestRounds(await allRounds(act.trx), body.theme)
  const asked = new Set(
    (await store.allDivergences(act.trx))
      .filter(({ theme, outcome }) => theme === body.theme && outcome === null)
      .map(({ area }) => area),
  )
  const counts = { looked: 0, agree: 0, cannotTell: 0, oneSource: 0 }
  const items: Found[] = []
  for (const code of new Set([...(people?.codes ?? []), ...(register?.codes ?? []), ...rounds.keys()])) {
    const round = rounds.get(code)
    const says: ThreeSources = {
      people: people?.says(code) ?? null,
      register: register?.says(code) ?? null,
      professionals: round ? roundSays(round) : null,
    }
    if ([says.people, says.register, says.professionals].filter((said) => said !== null).length < 2) {
      counts.oneSource += 1
      continue
    }
    counts.looked += 1
    const pattern = patternOf(says)
    if (pattern === 'agree') counts.agree += 1
    else if (pattern === 'cannot-tell') counts.cannotTell += 1
    else {
      const name = (await people?.nameOf(code)) ?? (await register?.nameOf(code)) ?? code
      items.push({ ...(says as Omit<Found, 'area' | 'asked'>), area: { code, name }, asked: asked.has(code) })
    }
  }
  return {
    ...counts,
    items: items.sort(
      (one, other) => byName(one.area.name, other.area.name) || (one.area.code < other.area.code ? -1 : 1),
    ),
  }
}

/** Of each area the last that was counted. */
function latestRounds(all: readonly RoundRow[], theme: string): ReadonlyMap<string, RoundRow> {
  const found = new Map<string, RoundRow>()
  for (const round of all)
    if (round.state === 'counted' && round.theme === theme && !found.has(round.area)) found.set(round.area, round)
  return found
}
