/** A plan in the case of five: a goal, an action of the police that is stuck, a review under way, a hand-over to care. */
import type { Telling } from './telling.ts'

export async function tellPlan({ does, find, at }: Telling): Promise<void> {
  const inShared = `cases/${at('case:shared')}`
  await does('bram', `${inShared}/goals`, { domain: 'home', goal: 'Hij woont rustig.' }, 'goal:of-police')
  const action = { owner: 'politie', what: 'Langsgaan.', task: 'politietaak', dueOn: '2026-12-10' }
  const next = `conferences/${at('conference:next')}`
  await does('bram', `${next}/actions`, { case: at('case:shared'), ...action }, 'action:of-police')
  const obstacle = { kind: 'no-capacity', what: 'Niemand beschikbaar.' }
  const stuck = `actions/${at('action:of-police')}/obstacles`
  await does('bram', stuck, obstacle, 'obstacle:of-police')
  const question = { question: 'Kan er iemand worden vrijgemaakt?', withoutPersons: true }
  await does('bram', `obstacles/${await does('bram', stuck, obstacle)}/escalation`, question, 'escalation:of-police')
  const review = await does('bram', `${inShared}/reviews`, { heldOn: '2026-11-23' }, 'review:under-way')
  await does('bram', `reviews/${review}/parts`, { attended: true, kept: 'partly', words: 'Het begint te lopen.' })
  const lesson = {
    kind: 'agreements',
    worked: 'Eén aanspreekpunt.',
    differently: 'Eerder bellen.',
    withoutPersons: true,
  }
  await does('bram', `${inShared}/lessons`, lesson)
  await find('lesson:of-police', 'select id from knowledge.lessons')
  const handover = { receiver: 'ggz-instelling', content: 'Bel hem na zes uur.' }
  await does('bram', `${inShared}/handovers`, handover, 'handover:to-care')
}
