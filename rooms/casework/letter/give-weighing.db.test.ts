/** How a decision weighed one person: everything a lawyer needs of that person, and nothing of another. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { refusalOf } from '../../sharing/testing/law-house.ts'
import { addMember } from '../measure/add-member.ts'
import { askAdvice, receiveAdvice } from '../measure/ask-advice.ts'
import { takeUrgentCourse } from '../measure/take-urgent-course.ts'
import {
  aCheck,
  anAnswer,
  answerAs,
  checkAs,
  decideAs,
  fillFile,
  type MeasureHouse,
  measureHouse,
  openFile,
} from '../testing/measure-house.ts'
import type { DecisionLetter } from './contract.ts'
import { printWeighing, readWeighing } from './give-weighing.ts'

let house: MeasureHouse
let measure: string
let people: { mother: string; child: string }
const facts = 'In de schuur stonden planten. Fee zag een man. Joris van Dijk huurde een kamer van de moeder.'
before(async () => {
  house = await measureHouse()
  measure = await openFile(house, { facts })
  people = await fillFile(house, measure, { without: ['checks', 'signatures', 'care'] })
  const { mother, child } = people
  await house.adviser((act) =>
    addMember(act, { params: { measure }, body: { role: 'other', minor: false, name: 'Joris van Dijk' } }),
  )
  await checkAs(house.adviser, measure, aCheck(mother))
  await checkAs(house.adviser, measure, aCheck(child, { words: 'Over het kind: het droeg pakjes weg.' }))
  await answerAs(house.adviser, measure, {
    ...anAnswer('health', { words: 'Fee is bang in het donker.' }),
    member: child,
  })
  const ask = async (about: readonly string[], text: string) => {
    const question = { question: 'Wat is nodig?', about: [...about] }
    const { id: advice } = await house.adviser((act) =>
      askAdvice(act, {
        params: { measure },
        body: { kind: 'care', askedOf: 'college', dueOn: '2026-12-20', ...question },
      }),
    )
    await house.world.owner.query(
      'delete from casework.advice_questions where advice = $1 and cardinality(about) = 0',
      [advice],
    )
    await house.world.owner.query(`update casework.advice_questions set put_to = '' where advice = $1`, [advice])
    await house.adviser((act) =>
      receiveAdvice(act, { params: { measure, advice }, body: { verdict: 'no-objection', text } }),
    )
  }
  await ask([mother], 'Letterlijk: mevrouw heeft rust nodig, en Fee ook.')
  await ask([child], 'Alleen over het kind.')
})
after(() => house.close())
const of = (member: string, who = house.adviser) => who((act) => readWeighing(act, { params: { measure, member } }))
const words = (document: DecisionLetter) => JSON.stringify(document)

test('it is given once there is a decision, by the organ that decided', async () => {
  assert.equal(await refusalOf(of(people.mother)), 'casework/measure-not-decided')
  await house.mayor((act) =>
    takeUrgentCourse(act, {
      params: { measure },
      body: {
        ...{ facts: 'Er was brand.', danger: 'Brand', whyNotWait: 'Brand', household: 'Fee woont er ook.' },
        ...{ shortestDays: 28, whyShortest: 'Herstel' },
      },
    }),
  )
  await decideAs(house.mayor, measure, { days: 28, reasons: 'De schuur gaat dicht; Joris van Dijk zoekt iets anders.' })
  assert.equal(await refusalOf(of(people.mother, house.executive)), 'casework/measure-not-visible')
  await of(people.mother)
})

describe('of a mother', () => {
  test('it has the facts, each question, what was found out about her, her words, the decision and the days', async () => {
    const said = words(await of(people.mother))
    for (const wanted of [
      'Hoe dit besluit rekening houdt met Sanne Voorbeeld',
      'In de schuur stonden planten.',
      'Waarom: balance.',
      'Waarom: culpability.',
      'Zij leende van een man in de straat',
      'hulp bij schulden',
      'Ik wist dit niet en kon niet weigeren.',
      'Letterlijk: mevrouw heeft rust nodig, en Fee ook.',
      'De schuur gaat dicht',
      'Er was brand.',
      '5 januari 2027',
    ])
      assert.ok(said.includes(wanted), wanted)
  })
  test('it has nothing of another: no answer, no check, no advice about others alone, and no name but in advice', async () => {
    const said = words(await of(people.mother))
    for (const other of ['Fee is bang', 'pakjes', 'Alleen over het kind', 'Joris', 'Dijk', 'woont er ook'])
      assert.ok(!said.includes(other), other)
    assert.equal(said.split('Fee').length - 1, 1, 'in the advice, which stays word for word')
    assert.ok(said.includes('[andere bewoner] huurde een kamer van de moeder'))
    const child = words(await of(people.child))
    for (const own of ['Fee is bang', 'pakjes', 'Alleen over het kind'])
      assert.ok(child.includes(own), `control: ${own}`)
  })
})

describe('after violence at the home', () => {
  const power = { power: 'sluiting-openbare-orde', ground: 'b' }
  const plan = { by: 'De zus in Venlo', from: '2026-11-25', call: 'Zij belt de wijkagent.' }
  const upTo = async (said: string) => {
    const file = await openFile(house, { ...power, facts: said })
    const { mother } = await fillFile(house, file, { power })
    await answerAs(house.adviser, file, {
      ...anAnswer('protection', { choices: ['victim'], protection: plan, words: 'Zij is bedreigd.' }),
    })
    return { file, mother }
  }
  const given = async (file: string, member: string) => {
    await decideAs(house.mayor, file, { outcome: 'none', days: undefined })
    const document = house.adviser((act) => readWeighing(act, { params: { measure: file, member } }))
    return words(await document)
  }
  test('how a victim is protected is given to nobody of the household: whom the plan is against may live there', async () => {
    const { file, mother } = await upTo('Er is geschoten.')
    const said = await given(file, mother)
    for (const kept of ['Venlo', 'wijkagent', '25 november 2026']) assert.ok(!said.includes(kept), kept)
    assert.ok(said.includes('Zij is bedreigd.'), 'control: why it was answered so')
    assert.ok(said.includes('Hoe iemand wordt beschermd'), 'and it says that it leaves that out')
  })
  test('a name is left out however it was written', async () => {
    const other = 'Zoë-Mae Ünal'
    const { file, mother } = await upTo(
      `ÜNAL, Zoë-Mae deed open. ${other.normalize('NFD')} schoot; zoë-mae\nünal rende weg. Mae en ZOË ook. Een Maegon niet.`,
    )
    await house.adviser((act) =>
      addMember(act, { params: { measure: file }, body: { role: 'other', minor: true, name: other } }),
    )
    const said = (await given(file, mother)).normalize('NFC').toLowerCase()
    for (const part of ['zoë', 'mae ', '-mae', 'ünal']) assert.ok(!said.includes(part), part)
    assert.ok(said.includes('een maegon niet'), 'control: a word that only begins like it')
  })
})

test('it comes out as a tagged document, the same bytes each time', async () => {
  const print = () => house.adviser((act) => printWeighing(act, { params: { measure, member: people.mother } }))
  const pdf = Buffer.from(await print())
  assert.match(pdf.toString('latin1'), /\/StructTreeRoot/)
  assert.ok(pdf.equals(Buffer.from(await print())))
})
