/** Who was put into a household by mistake counts in no figure and asks for no reminder. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import { filesWithDays } from '../reminder/store.ts'
import { decideStrike, proposeStrike } from '../strike/leave-out-member.ts'
import {
  aCheck,
  anAnswer,
  answerAs,
  checkAs,
  decideAs,
  fillFile,
  inMun,
  type MeasureHouse,
  measureHouse,
  openFile,
  putIn,
  signAs,
} from '../testing/measure-house.ts'
import { adoptBasis } from './adopt-basis.ts'
import { openAccount } from './keep-account.ts'
import { countHouseholds } from './store.ts'

let house: MeasureHouse
before(async () => {
  house = await measureHouse()
  await house.mayor((act) =>
    adoptBasis(act, {
      body: {
        ...{ basis: 'Besluit, voorbeeld', kinds: ['debt' as const], keptMonths: 24, assessment: 'Voorbeeld' },
        assessedOn: '2026-11-01',
      },
    }),
  )
})
after(() => house.close())

const asJob = <T>(job: string, work: (trx: Trx) => Promise<T>) =>
  house.world.database.asJob({ partnership: house.partnership, job, regime: inMun.regime }, work)
const usedByOthers = async () =>
  (await asJob('casework.count-households', countHouseholds)).find(({ figure }) => figure === 'used-by-others')
    ?.households
const unused = {
  ...{ dependence: 'no', debt: 'no', coercion: 'no', free: 'yes', help: [], helpOfferedOn: undefined },
  adviceAskedOn: undefined,
} as const

/** A household in which nobody was used, and a neighbour who was: by mistake in the file, or not. */
async function imposed({ mistaken }: { mistaken: boolean }): Promise<Id> {
  const measure = await openFile(house)
  const { mother, child } = await fillFile(house, measure, { without: ['checks', 'signatures'] })
  for (const member of [mother, child])
    await signAs(house.second, measure, await checkAs(house.adviser, measure, aCheck(member, unused)))
  const neighbour = { role: 'other', minor: true, name: 'Buurkind Verkeerd', birthDate: '2015-01-01' } as never
  const member = await putIn(house.adviser, measure, neighbour)
  await signAs(house.second, measure, await checkAs(house.adviser, measure, aCheck(member)))
  for (const question of ['culpability', 'tie-to-home', 'return'] as const)
    await answerAs(house.adviser, measure, { ...anAnswer(question), member })
  await answerAs(house.adviser, measure, {
    ...anAnswer('health', mistaken ? { known: false, choices: [], dueOn: '2026-11-25' } : {}),
    member,
  })
  if (mistaken) {
    const params = { measure, member }
    const body = { reason: 'lives-elsewhere' as const, words: 'Woont elders.' }
    await house.adviser((act) => proposeStrike(act, { params, body }))
    await house.second((act) => decideStrike(act, { params, body: { outcome: 'struck' } }))
  }
  await decideAs(house.mayor, measure)
  await house.adviser((act) => openAccount(act, { params: { measure }, body: { pursued: 'unknown' } }))
  return measure
}

test('a mistaken member is counted nowhere, and nobody is reminded of what was to be found out about them', async () => {
  await imposed({ mistaken: true })
  assert.equal(await usedByOthers(), undefined)
  const files = await asJob('casework.send-reminders', filesWithDays)
  assert.ok(files[0]?.answers.every(({ known }) => known))
  await imposed({ mistaken: false })
  assert.equal(await usedByOthers(), 1, 'control')
})
