/**
 * What professionals see and what sources say together (§5.1): about areas and themes, so that no legal world holds it. Whoever
 * works in an area answers once and reads what came out; an analyst opens, closes and lays sources side by side.
 */
import { all, anew, everybody, freely, is, not, stands, whoSees } from './answers.ts'
import { roles } from './law-data.ts'
import { isAsker } from './relations.ts'
import type { Telling } from './telling.ts'
import { anywhere, inMunicipality } from './worlds.ts'

const readers = [...roles.makers, 'partner-professional']
const ofRound = (may: Parameters<typeof whoSees>[1], those: readonly string[]) =>
  inMunicipality(those, whoSees(everybody, may))
const ofDivergence = (may: Parameters<typeof whoSees>[1]) => inMunicipality(roles.makers, whoSees(everybody, may))

export const threeSources = {
  'reading what professionals were asked': anywhere(readers, freely),
  'seeing a round': anywhere(readers, whoSees(everybody, everybody)),
  'opening a round': inMunicipality(['analyst'], anew(everybody)),
  // Once, while it is open.
  'answering a round': anywhere(
    ['partner-professional'],
    whoSees(everybody, all(is('partner-professional'), stands('open'), not(isAsker))),
  ),
  'closing a round': ofRound(stands('open'), ['analyst']),
  'reading what sources say together': inMunicipality(roles.makers, freely),
  'laying sources side by side': inMunicipality(['analyst'], anew(everybody)),
  'taking a question about sources on': ofDivergence(stands('open')),
  'closing a question about sources': ofDivergence(all(stands('taken'), isAsker)),
  // What is over is over.
  'taking a search back': inMunicipality(['analyst'], whoSees(everybody, stands('waiting'))),
} as const

const analyst = 'college.analyst.processing.4'
const whoAnswered = 'politie.partner-professional.processing.4'

/** A round that is open and answered by one, and a question about register and survey: one free, one with an owner. */
export async function tellSources({ does, at, later }: Telling): Promise<void> {
  const register = { edition: at('edition:stirred'), series: 1, stretch: '2026-09' }
  const asked = { ...register, theme: '5.2', area: 'BU09350000', issues: ['Drugs op straat', 'Geluid'], follows: null }
  await does(analyst, 'elicitation-rounds', { ...asked, openUntil: '2026-12-31' }, 'round:open')
  const answer = { discipline: 'policing', ranks: [1, 2], beside: 'more', reason: '' }
  await does(whoAnswered, `elicitation-rounds/${at('round:open')}/answers`, answer)
  await does(analyst, 'elicitation-rounds', { ...asked, openUntil: '2026-12-30' }, 'round:counted')
  await does(analyst, `elicitation-rounds/${at('round:counted')}/closing`, {})
  await later()
  const sources = { people: null, register, round: at('round:counted') }
  for (const name of ['open', 'taken'])
    await does(analyst, 'divergences', { theme: '5.2', area: 'BU09350000', ...sources }, `divergence:${name}`)
  await does(analyst, `divergences/${at('divergence:taken')}/owner`, {})
}

/** Told last: what waits is searched as soon as the worker has a turn. */
export const tellWaitingSearch = ({ does }: Telling): Promise<unknown> =>
  does(analyst, 'detection/runs', { source: 'signals', theme: null, months: 12, seed: 'wacht' }, 'run:waiting')
