/** A case of the crime centre at a table of its own world: told over HTTP, and what it leaves behind. */
import { aContribution } from '../../rooms/casework/examples.ts'
import type { Telling } from './telling.ts'

const chair = 'om.delegate.processing.riec'
const police = 'politie.partner-professional.processing.riec'
const seats = [chair, police]
const inCrimeCase = { world: 'WGS-RIEC', state: 'open', involved: ['politie', 'om'] } as const

export const thingsOfTheCrimeTable = {
  'case:of-crime': { kind: 'case', at: 'case:of-crime', by: 'politie', ...inCrimeCase },
  'conference:of-crime': {
    ...inCrimeCase,
    kind: 'conference',
    by: 'om',
    seats,
    seatsIn: 'case:of-crime',
    agenda: ['case:of-crime'],
  },
  'conference:of-crime-called': { kind: 'conference', world: 'WGS-RIEC', by: 'om' },
  'agenda-item:of-crime': { kind: 'agenda-item', ...inCrimeCase, seats, within: 'case:of-crime' },
  'block:of-crime-record': { kind: 'block', ...inCrimeCase, by: 'om', audience: ['om', 'politie'], seats },
  'block:of-prosecution-alone': { kind: 'block', ...inCrimeCase, by: 'om', audience: [], seats },
  'request:of-crime': { kind: 'request', ...inCrimeCase, by: 'om', asked: ['politie'] },
  'action:of-crime': { kind: 'action', ...inCrimeCase, by: 'politie' },
  'decision:of-crime': { kind: 'decision', ...inCrimeCase, by: 'om' },
  'step:of-crime': { kind: 'step', ...inCrimeCase },
  'paragraph:of-crime': { kind: 'paragraph', ...inCrimeCase, by: 'politie', audience: ['om'] },
  'paragraph:of-police-alone': { kind: 'paragraph', ...inCrimeCase, by: 'politie', audience: [] },
} as const

const paragraphOn = (source: string) => ({
  ...{ document: 'intervention-advice', words: 'Wat wij adviseren.' },
  restsOn: [source],
})

export async function tellCrimeTable({ ids, at, does, find }: Telling): Promise<void> {
  ids.set('case:of-crime', at('riec:running'))
  const question = { asked: 'politie', categories: ['kadaster'], why: 'Van wie is het pand?', dueOn: '2026-12-10' }
  await does(chair, `riec-cases/${at('riec:running')}/requests`, question, 'request:of-crime')
  const inCase = { case: at('case:of-crime') }
  const held = { heldOn: '2026-12-03', place: 'Zaal 6' }
  await does(chair, 'conferences', held, 'conference:of-crime-called')
  const conference = `conferences/${await does(chair, 'conferences', held, 'conference:of-crime')}`
  await does(chair, `${conference}/agenda`, inCase, 'agenda-item:of-crime')
  await does(chair, `${conference}/opening`)
  const item = `agenda-items/${at('agenda-item:of-crime')}`
  for (const who of seats) await does(who, `${item}/seats`, { secrecy: true, tie: 'none' })
  for (const [name, audience] of [
    ['of-crime-record', ['politie']],
    ['of-prosecution-alone', []],
  ] as const) {
    await does(chair, `${item}/blocks`, { part: 'note', audience, text: 'Wat wij samen zien.' }, `block:${name}`)
    await does(chair, `blocks/${at(`block:${name}`)}/pen`, { hold: false })
  }
  const agreed = { owner: 'politie', task: 'politietaak', what: 'Een controle.', dueOn: '2026-12-20' }
  await does(police, `${conference}/actions`, { ...inCase, ...agreed }, 'action:of-crime')
  const decided = { outcome: 'continue', reasons: 'Wij gaan door.' }
  await does(chair, `${conference}/decisions`, { ...inCase, ...decided }, 'decision:of-crime')
  await find('step:of-crime', 'select id from casework.riec_steps where case_id = $1', [at('case:of-crime')])
  const alone = await does(police, `riec-cases/${at('riec:running')}/contributions`, aContribution({ audience: [] }))
  for (const [makes, source] of [
    ['paragraph:of-crime', at('contribution:of-crime-case')],
    ['paragraph:of-police-alone', alone],
  ] as const)
    await does(police, `riec-cases/${at('riec:running')}/blocks`, paragraphOn(source), makes)
}
