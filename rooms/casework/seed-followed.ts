/** A fictional measure of some months ago: the ledger was adopted, and its household is followed. Every step a real verb. */
import type { Id } from '../../foundation/clock.ts'
import { followedStory as story } from './demo-followed.ts'
import { adoptBasis } from './ledger/adopt-basis.ts'
import { endConsequence, lookAgain, noteConsequence, openAccount, tellHousehold } from './ledger/keep-account.ts'
import { accounts } from './ledger/store.ts'
import { addMember } from './measure/add-member.ts'
import { answerQuestion } from './measure/answer-question.ts'
import { askAdvice, receiveAdvice } from './measure/ask-advice.ts'
import { decideMeasure } from './measure/decide-measure.ts'
import { recordView } from './measure/hear-member.ts'
import { openMeasure } from './measure/open-measure.ts'
import type { TestQuestion } from './measure/words.ts'
import { type CastOf, type Stage, type StageHouse, stageIn } from './seed-stage.ts'
import { checkVulnerability } from './vulnerability/check-vulnerability.ts'
import { signCheck } from './vulnerability/sign-check.ts'

/** Units: days before the start. */
const [openedOn, decidedOn] = [-130, -100]

/** Plants nothing where a household is followed already. */
export async function seedFollowedHousehold(house: StageHouse, castOf: CastOf): Promise<void> {
  const stage = stageIn(house, castOf, { regime: 'MUN', purpose: 'maatregel/1' })
  const followed = await stage.as('hugo', 0, 'casework.ledger.read', (act) => accounts(act.trx))
  if (followed.length > 0) return
  await stage.as('marieke', openedOn, 'casework.ledger.adopted', (act) =>
    adoptBasis(act, {
      body: { ...story.basis, kinds: [...story.basis.kinds], assessedOn: stage.dayOf(openedOn - 10) },
    }),
  )
  const measure = await weighed(stage)
  const at = { params: { measure } }
  await stage.as('marieke', decidedOn, 'casework.measure.decided', (act) =>
    decideMeasure(act, { ...at, body: story.decision }),
  )
  await follow(stage, measure)
}

type Answer = {
  readonly question: TestQuestion
  readonly choices?: readonly string[]
  readonly days?: number
  readonly words: string
}
async function weighed(stage: Stage): Promise<Id> {
  const { opened, resident, answers, aboutHim, check, view, care } = story
  const { id: measure } = await stage.as('hugo', openedOn, 'casework.measure.opened', (act) =>
    openMeasure(act, { body: opened }),
  )
  const at = { params: { measure } }
  const { id: member } = await stage.as('hugo', openedOn, 'casework.household-member.added', (act) =>
    addMember(act, { ...at, body: resident }),
  )
  const answer = ({ choices = [], ...said }: Answer, about: object = {}) =>
    stage.as('hugo', openedOn + 5, 'casework.measure.weighed', (act) =>
      answerQuestion(act, { ...at, body: { known: true, ...said, ...about, choices: [...choices] } }),
    )
  for (const said of answers) await answer(said)
  for (const said of aboutHim) await answer(said, { member })
  const helped = { helpOfferedOn: stage.dayOf(openedOn + 6), adviceAskedOn: stage.dayOf(openedOn + 6) }
  const { id: filled } = await stage.as('hugo', openedOn + 7, 'casework.vulnerability.checked', (act) =>
    checkVulnerability(act, { ...at, body: { member, ...check, help: [...check.help], ...helped } }),
  )
  await stage.as('nele', openedOn + 8, 'casework.vulnerability.signed', (act) =>
    signCheck(act, { params: { measure, check: filled } }),
  )
  await stage.as('hugo', openedOn + 12, 'casework.view.recorded', (act) =>
    recordView(act, { params: { measure, member }, body: { view: 'given', words: view } }),
  )
  const { id: advice } = await stage.as('hugo', openedOn + 8, 'casework.advice.asked', (act) =>
    askAdvice(act, { ...at, body: { kind: 'care', askedOf: 'college', dueOn: stage.dayOf(openedOn + 20) } }),
  )
  await stage.as('hugo', openedOn + 18, 'casework.advice.received', (act) =>
    receiveAdvice(act, { params: { measure, advice }, body: care }),
  )
  return measure
}

async function follow(stage: Stage, measure: Id): Promise<void> {
  const at = { params: { measure } }
  await stage.as('hugo', decidedOn + 1, 'casework.ledger-account.opened', (act) =>
    openAccount(act, { ...at, body: { pursued: 'started' } }),
  )
  await stage.as('hugo', decidedOn + 2, 'casework.household.told', (act) =>
    tellHousehold(act, { ...at, body: { how: 'letter' } }),
  )
  const noted: Id[] = []
  for (const { after, ...said } of story.entries) {
    const day = decidedOn + after
    const { id } = await stage.as('hugo', day, 'casework.consequence.noted', (act) =>
      noteConsequence(act, { ...at, body: { ...said, onDay: stage.dayOf(day) } }),
    )
    noted.push(id)
  }
  const [lease] = noted
  if (lease)
    await stage.as('hugo', -20, 'casework.consequence.ended', (act) =>
      endConsequence(act, { params: { measure, entry: lease }, body: { ended: 'undone', for: 'household' } }),
    )
  await stage.as('hugo', -5, 'casework.follow-up.done', (act) =>
    lookAgain(act, { ...at, body: { months: 3, remedies: [...story.remedies] } }),
  )
}
