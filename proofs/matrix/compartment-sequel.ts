/** Worries about radicalisation at every point a rule speaks of, and one of them at a table of its own world; told over HTTP. */
import { aWeighing, aWorry, planNotes } from '../../rooms/casework/testing/worry-house.ts'
import type { Telling } from './telling.ts'
import { reporter, seatedAtWorry, weigher } from './things-of-the-compartment.ts'

/** Of the story: reads second for the mayor, and sits at the table with the others. */
const secondReader = 'sofie'

export async function tellCompartment({ ids, at, does, find }: Telling): Promise<void> {
  const reports = async (name: string, who = reporter, changes: object = {}) =>
    `worries/${await does(who, 'worries', aWorry({ name: `Iemand ${name}`, ...changes }), `worry:${name}`)}`
  const weighs = async (name: string, makes: string, changes?: object) => {
    const worry = await reports(name)
    return { worry, weighing: await does(weigher, `${worry}/weighings`, aWeighing(changes), makes) }
  }
  const agrees = async (name: string, makes: string, changes?: object) => {
    const { worry, weighing } = await weighs(name, makes, changes)
    // What two organs weigh to be nothing is gone with this, and answers no number.
    await does(secondReader, `${worry}/weighings/${weighing}/second-reading`, {
      agreed: true,
      words: 'Ik lees hetzelfde.',
    })
    return worry
  }
  const planned = async (name: string) => {
    const worry = await agrees(name, `weighing:${name}`)
    for (const note of Object.values(planNotes)) await does(reporter, `${worry}/notes`, note)
    return worry
  }
  await reports('reported')
  await reports('of-child', reporter, { minor: true })
  await reports('of-weigher', weigher)
  await weighs('weighed', 'weighing:waits')
  const tabled = await agrees('tabled', 'weighing:agreed')
  await planned('planned')
  await does(weigher, `${await planned('followed')}/monitoring`)
  await does(weigher, `${await agrees('closed', 'weighing:closed')}/closure`, { reason: 'goals-reached' })
  await agrees('nothing', 'weighing:nothing', { outcome: 'nothing' })

  const child = { name: 'Kind Voorbeeld', relation: 'gezinslid', minor: true, why: 'Het woont bij hem in huis.' }
  await does(reporter, `${tabled}/circle`, child, 'relative:child')
  ids.set('person:in-circle', at('relative:child'))
  ids.set('case:of-worry', at('worry:tabled'))
  ids.set('clock:of-worry', at('worry:tabled'))
  ids.set('clock:of-child', at('worry:of-child'))

  const held = { heldOn: '2026-12-03', place: 'Zaal 5' }
  await does(weigher, 'conferences', held, 'conference:not-opened')
  const conference = `conferences/${await does(weigher, 'conferences', held, 'conference:of-worries')}`
  const inCase = { case: at('case:of-worry') }
  await does(weigher, `${conference}/agenda`, inCase, 'agenda-item:of-worry')
  await does(weigher, `${conference}/opening`)
  const item = `agenda-items/${at('agenda-item:of-worry')}`
  for (const who of [...seatedAtWorry, secondReader]) await does(who, `${item}/seats`, { secrecy: true, tie: 'none' })
  const begins = async (name: string, audience: readonly string[]) => {
    await does(weigher, `${item}/blocks`, { part: 'note', audience, text: 'Wat wij samen zien.' }, `block:${name}`)
    await does(weigher, `blocks/${at(`block:${name}`)}/pen`, { hold: false })
  }
  await begins('of-worry', ['burgemeester', 'reclassering'])
  await begins('kept-from-probation', ['burgemeester'])
  await does(weigher, `${conference}/decisions`, { ...inCase, outcome: 'continue', reasons: 'Het plan staat.' })
  await find('decision:of-worry', 'select id from casework.decisions where case_id = $1', [at('case:of-worry')])
}
