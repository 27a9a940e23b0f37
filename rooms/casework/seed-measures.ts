/** A fictional file of a measure that is being prepared: its people find something to do, and two organs are asked for advice. */
import type { Act } from '../../foundation/act.ts'
import type { Capacity } from '../../foundation/capacity.ts'
import { type Id, testClock } from '../../foundation/clock.ts'
import { type House, perform } from '../../foundation/perform.ts'
import { answerAdvice, listAskedAdvice } from './advice/answer-advice.ts'
import { measureStory } from './demo-measure.ts'
import { addMember } from './measure/add-member.ts'
import { answerQuestion } from './measure/answer-question.ts'
import { askAdvice } from './measure/ask-advice.ts'
import { askView } from './measure/hear-member.ts'
import { openMeasure } from './measure/open-measure.ts'
import * as store from './measure/store.ts'
import type { CastOf } from './seed-stage.ts'
import { checkVulnerability } from './vulnerability/check-vulnerability.ts'

type World = Pick<Capacity, 'regime' | 'purpose'>
type Audit = `casework.${string}.${string}`
const preparing = { regime: 'MUN', purpose: 'maatregel/1' } as const
const advising = { regime: 'MUN', purpose: 'advies-bij-maatregel/1' } as const

/** Plants nothing where a file stands already. */
export async function seedMeasures(house: House & { readonly partnership: Id }, castOf: CastOf): Promise<void> {
  const atTen = (day: number) => testClock(`${house.clock.today()}T10:00:00Z`).now().getTime() + day * 86_400_000
  const dayOf = (day: number) => testClock(new Date(atTen(day)).toISOString()).today()
  let minutes = 0
  const as = <T>(subject: string, day: number, world: World, audit: Audit, verb: (act: Act) => Promise<T>) => {
    const clock = testClock(new Date(atTen(day) + minutes++ * 60_000).toISOString())
    const capacity: Capacity = { partnership: house.partnership, ...castOf(subject), ...world }
    return perform({ ...house, clock }, capacity, { audit }, verb)
  }
  const hugo = <T>(day: number, audit: Audit, verb: (act: Act) => Promise<T>) => as('hugo', day, preparing, audit, verb)
  if ((await hugo(0, 'casework.measures.listed', (act) => store.measures(act.trx))).length > 0) return

  const { opened, mother, child, answers, check, care, youth } = measureStory
  const { id: measure } = await hugo(-6, 'casework.measure.opened', (act) => openMeasure(act, { body: opened }))
  const at = { params: { measure } }
  const { id: her } = await hugo(-6, 'casework.household-member.added', (act) =>
    addMember(act, { ...at, body: mother }),
  )
  const { id: it } = await hugo(-6, 'casework.household-member.added', (act) => addMember(act, { ...at, body: child }))
  await hugo(-5, 'casework.view.asked', (act) =>
    askView(act, { params: { measure, member: her }, body: { until: dayOf(8) } }),
  )
  for (const { due, ...said } of answers)
    await hugo(-4, 'casework.measure.weighed', (act) =>
      answerQuestion(act, {
        ...at,
        body: { choices: [], ...said, ...(due === undefined ? {} : { dueOn: dayOf(due) }) },
      }),
    )
  const offered = { helpOfferedOn: dayOf(-4), adviceAskedOn: dayOf(-4) }
  await hugo(-3, 'casework.vulnerability.checked', (act) =>
    checkVulnerability(act, { ...at, body: { member: her, ...check, help: [...check.help], ...offered } }),
  )
  const ask = (kind: 'care' | 'youth', askedOf: string, question: string, about: Id[], due: number) =>
    hugo(-3, 'casework.advice.asked', (act) =>
      askAdvice(act, { ...at, body: { kind, askedOf, question, about, dueOn: dayOf(due) } }),
    )
  await ask('youth', 'gecertificeerde-instelling', youth.question, [it], -1)
  await ask('care', 'college', care.question, [her], 3)
  await as('roos', -1, advising, 'casework.asked-advice.answered', async (act) => {
    for (const { id } of (await listAskedAdvice(act)).items)
      await answerAdvice(act, { params: { asked: id }, body: youth.answer })
  })
}
