/** Files of a measure in every state a rule speaks of, and what became of one household; told over HTTP, as all of the sequel. */

import { questionsOfFile } from '../../rooms/casework/measure/proportionality.ts'

import { memberQuestions } from '../../rooms/casework/measure/words.ts'
import { anAnswer } from '../../rooms/casework/testing/measure-house.ts'
import {
  aChainNotice,
  aCheckOf,
  aConsequence,
  aMeasureFile,
  anAdvice,
  anUrgentCourse,
  aThreat,
  aView,
  decidedOn,
} from './measure-bodies.ts'
import type { Telling } from './telling.ts'

export const adviser = 'burgemeester.legal-adviser.processing.4'
export const socialTeam = 'college.partner-professional.processing.4'
export const executive = 'college.delegate.processing.4'
export const mayor = 'burgemeester.mayor.processing.4'

export async function tellMeasures({ ids, does, find, at, later, owner }: Telling): Promise<void> {
  const open = async (name: string) => {
    const file = `measures/${await does(adviser, 'measures', aMeasureFile, `measure:${name}`)}`
    const member = { role: 'main-resident', minor: false, name: `Sanne ${name}`, birthDate: '1991-04-02' }
    await does(adviser, `${file}/members`, member, `resident-of:${name}`)
    return file
  }
  const advises = async (file: string, verdict: 'no-objection' | 'objects', makes?: string) => {
    const advice = await does(
      adviser,
      `${file}/advices`,
      { kind: 'care', askedOf: 'college', dueOn: '2026-12-20' },
      makes,
    )
    await does(adviser, `${file}/advices/${advice}/reply`, { verdict, text: 'Het advies, woord voor woord.' })
  }
  const fill = async (name: string) => {
    const file = await open(name)
    const member = at(`resident-of:${name}`)
    for (const question of questionsOfFile(aMeasureFile.power, aMeasureFile.ground))
      await does(adviser, `${file}/answers`, anAnswer(question, question === 'duration' ? { days: 90 } : {}))
    for (const question of memberQuestions) await does(adviser, `${file}/answers`, { ...anAnswer(question), member })
    const check = await does(adviser, `${file}/vulnerability-checks`, aCheckOf(member), `check:of-${name}`)
    await does(mayor, `${file}/vulnerability-checks/${check}/signature`)
    await does(adviser, `${file}/members/${member}/view`, aView)
    await advises(file, 'no-objection', `advice:of-${name}`)
    return file
  }
  const impose = async (name: string) => {
    const file = await fill(name)
    await does(mayor, `${file}/decision`, { outcome: 'impose', days: 30, reasons: 'Alles afgewogen.' })
    return file
  }

  const preparing = await open('preparing')
  await does(adviser, `${preparing}/vulnerability-checks`, aCheckOf(at('resident-of:preparing')), 'check:unsigned')
  await does(adviser, `${preparing}/advices`, { kind: 'care', askedOf: 'college', dueOn: '2026-12-20' }, 'advice:asked')
  await advises(preparing, 'objects', 'advice:objecting')
  const onPage = { kind: 'care', askedOf: 'college', dueOn: '2026-12-20', question: 'Wat betekent dit voor haar?' }
  const put = async (name: string, makes?: string, about: readonly string[] = []) => {
    const advice = await does(adviser, `${preparing}/advices`, { ...onPage, about }, makes)
    await find(`asked:${name}`, 'select id from casework.advice_questions where advice = $1', [advice])
  }
  await put('of-executive', 'advice:of-executive')
  await put('answered')
  await does(socialTeam, `advice-asked/${at('asked:answered')}/answer`, anAdvice)
  const mistaken = { role: 'other', minor: false, name: 'Iemand Anders' }
  const strike = { reason: 'lives-elsewhere', words: 'Staat elders ingeschreven.' }
  const wrong = await does(adviser, `${preparing}/members`, mistaken)
  await put('put-right', undefined, [wrong])
  await does(adviser, `${preparing}/members/${wrong}/strike`, strike)
  await does(mayor, `${preparing}/members/${wrong}/strike/decision`, { outcome: 'struck' })
  const doubted = await does(adviser, `${preparing}/members`, mistaken, 'member:doubted')
  await does(adviser, `${preparing}/members/${doubted}/strike`, strike)
  await fill('complete')
  ids.set('member:unheard', at('resident-of:preparing'))
  ids.set('member:heard', at('resident-of:complete'))
  await does(mayor, `${await fill('hurried')}/urgent-course`, anUrgentCourse)
  const imposed = await impose('imposed')
  ids.set('member:told', at('resident-of:imposed'))
  await does(adviser, `${imposed}/remedies`, { kind: 'objection', lodgedOn: decidedOn }, 'remedy:lodged')

  const { basis, opening, entry } = aConsequence
  await does(mayor, 'consequences/basis', basis)
  const kept = await impose('kept')
  await does(adviser, `${kept}/consequences`, opening)
  await does(adviser, `${kept}/consequences/telling`, { how: 'letter' })
  await does(adviser, `${kept}/consequences/entries`, entry, 'entry:noted')
  // What only time makes: the day to look again has come.
  await owner("update casework.ledger_accounts set decided_on = '2026-08-03', destroy_by = '2028-08-03'")

  await does(executive, 'chain-notices', aChainNotice, 'chain-notice:told')
  const takenBack = await does(executive, 'chain-notices', aChainNotice, 'chain-notice:taken-back')
  await does(executive, `chain-notices/${takenBack}/withdrawal`)

  await does(adviser, 'threats', aThreat, 'threat:reported')
  const answered = await does(adviser, 'threats', aThreat, 'threat:answered')
  await does(mayor, `threats/${answered}/answer`, { steps: ['talked-through'] })

  await find('item:received', "select id from casework.release_items where stage = 'handed-over'")
  await does(mayor, `received-items/${at('item:received')}/delivery`, { measure: at('measure:preparing') })
  await later()
  await find('source:of-police', 'select id from casework.measure_sources')
}
