/** The rules of a case that need no person and no database. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isOverdue, powerBehind } from './conference/agreement.ts'
import {
  contributionMayBeWithheldOnlyWithAReason,
  expiryLiesAheadAndWithinThePeriod,
  nobodyBothReceivesAndIsKeptFromIt,
  nobodyObservesTheFuture,
  onlyOrgansInvolvedReceive,
  secrecyIsLiftedByAGroundWithAReason,
} from './contribution/contribution.ts'
import { aRefusalToAnswerHasAReason, standingForViewer } from './contribution/request.ts'
import {
  aRefusalNamesWhatIsNotMet,
  everyCriterionIsExplained,
  everyCriterionIsMet,
  noCriterionStandsTwice,
} from './report/admission.ts'
import { aCaseHasOneSubject, hopsFromSubject, onlyFamilyOrADirectContactIsInTheCircle } from './report/circle.ts'
import { notToldNeedsAReasonAndADayAhead, reviewComesSoonEnough } from './report/telling.ts'
import { whatIsWrongIsMarkedHere, whoGivesMarksWhatIsWrong } from './rights/consultation.ts'
import { caseName, criterionCodes } from './words.ts'

const explained = criterionCodes.map((code) => ({ code, explanation: `why ${code} holds` }))
const met = criterionCodes.map((code) => ({ code, met: true }))

describe('admission', () => {
  test('a report explains all four criteria; three and a blank are not enough', () => {
    assert.ok(everyCriterionIsExplained(explained))
    assert.ok(!everyCriterionIsExplained(explained.slice(1)))
    assert.ok(
      !everyCriterionIsExplained(explained.map((one) => (one.code === 'd' ? { ...one, explanation: '  ' } : one))),
    )
  })
  test('a case is admitted when all four are met, not when one is not', () => {
    assert.ok(everyCriterionIsMet(met))
    assert.ok(!everyCriterionIsMet(met.map((one) => (one.code === 'b' ? { ...one, met: false } : one))))
  })
  test('judging one criterion twice is noticed', () => {
    assert.ok(noCriterionStandsTwice(met))
    assert.ok(!noCriterionStandsTwice([...met, ...met.slice(0, 1)]))
  })
  test('a refusal tells the reporter which criterion is not met', () => {
    assert.ok(aRefusalNamesWhatIsNotMet(['c']))
    assert.ok(!aRefusalNamesWhatIsNotMet([]))
  })
})

describe('telling the person', () => {
  const today = '2026-11-24'
  test('told needs nothing more; not told needs a reason and a day ahead', () => {
    assert.ok(notToldNeedsAReasonAndADayAhead({ told: true }, today))
    assert.ok(
      notToldNeedsAReasonAndADayAhead(
        { told: false, reason: 'a running investigation', reviewOn: '2026-12-15' },
        today,
      ),
    )
    assert.ok(!notToldNeedsAReasonAndADayAhead({ told: false, reason: ' ', reviewOn: '2026-12-15' }, today))
    assert.ok(
      !notToldNeedsAReasonAndADayAhead({ told: false, reason: 'a running investigation', reviewOn: today }, today),
    )
  })
  test('the day to ask again comes within half a year', () => {
    assert.ok(reviewComesSoonEnough({ told: false, reason: 'x', reviewOn: '2027-05-24' }, today))
    assert.ok(!reviewComesSoonEnough({ told: false, reason: 'x', reviewOn: '2027-05-25' }, today))
  })
})

describe('the circle', () => {
  test('T11: the cousin of a friend is two hops away and not in the circle; a brother and a neighbour are', () => {
    const cousinOfAFriend = { role: 'circle', relation: 'viaAnother' } as const
    assert.equal(hopsFromSubject(cousinOfAFriend), 2)
    assert.ok(!onlyFamilyOrADirectContactIsInTheCircle(cousinOfAFriend))
    for (const relation of ['gezinslid', 'directSociaalContact'] as const) {
      assert.equal(hopsFromSubject({ role: 'circle', relation }), 1)
      assert.ok(onlyFamilyOrADirectContactIsInTheCircle({ role: 'circle', relation }))
    }
  })
  test('a case is about one person', () => {
    assert.ok(aCaseHasOneSubject([{ role: 'subject' }, { role: 'circle', relation: 'gezinslid' }]))
    assert.ok(!aCaseHasOneSubject([{ role: 'subject' }, { role: 'subject' }]))
    assert.ok(!aCaseHasOneSubject([{ role: 'circle', relation: 'gezinslid' }]))
  })
})

describe('contributions', () => {
  const spread = { organ: 'politie', audience: ['om', 'college'], withheld: ['reclassering'] }
  const involved = ['politie', 'om', 'college', 'reclassering']
  test('a contribution goes to organs involved and to nobody else', () => {
    assert.ok(onlyOrgansInvolvedReceive(spread, involved))
    assert.ok(!onlyOrgansInvolvedReceive({ ...spread, audience: ['om', 'woningcorporatie'] }, involved))
  })
  test('withholding needs a reason; sharing with all does not', () => {
    assert.ok(contributionMayBeWithheldOnlyWithAReason(spread, 'a witness would be recognised'))
    assert.ok(!contributionMayBeWithheldOnlyWithAReason(spread, '  '))
    assert.ok(contributionMayBeWithheldOnlyWithAReason({ ...spread, withheld: [] }, undefined))
  })
  test('an organ does not withhold from itself, and does not give what it withholds', () => {
    assert.ok(nobodyBothReceivesAndIsKeptFromIt(spread))
    assert.ok(!nobodyBothReceivesAndIsKeptFromIt({ ...spread, withheld: ['politie'] }))
    assert.ok(!nobodyBothReceivesAndIsKeptFromIt({ ...spread, withheld: ['om'] }))
  })
  test('T5: a care note without consent goes on "good care" with a reason, not on nothing', () => {
    assert.ok(secrecyIsLiftedByAGroundWithAReason('good-care', 'danger for the children, colleague consulted', true))
    assert.ok(!secrecyIsLiftedByAGroundWithAReason('good-care', '', true))
    assert.ok(!secrecyIsLiftedByAGroundWithAReason('none', undefined, true))
    assert.ok(secrecyIsLiftedByAGroundWithAReason('none', undefined, false))
  })
  test('nothing is observed tomorrow', () => {
    assert.ok(nobodyObservesTheFuture('2026-11-24', '2026-11-24'))
    assert.ok(!nobodyObservesTheFuture('2026-11-25', '2026-11-24'))
  })
  test('a contribution ends within the period of its case', () => {
    const period = { today: '2026-11-24', destroyBy: '2031-11-20' }
    assert.ok(expiryLiesAheadAndWithinThePeriod(undefined, period))
    assert.ok(expiryLiesAheadAndWithinThePeriod('2031-11-20', period))
    assert.ok(!expiryLiesAheadAndWithinThePeriod('2031-11-21', period))
    assert.ok(!expiryLiesAheadAndWithinThePeriod('2026-11-24', period))
  })
})

describe('asking and answering', () => {
  test('an answer the asker may not see leaves the question open for the asker; one it may see closes it', () => {
    assert.equal(standingForViewer({ answer: null, visibleAnswers: 0 }), null)
    assert.equal(standingForViewer({ answer: null, visibleAnswers: 1 }), 'given')
    assert.equal(standingForViewer({ answer: 'nothing-known', visibleAnswers: 0 }), 'nothing-known')
  })
  test('refusing to answer needs the weighty reason', () => {
    assert.ok(aRefusalToAnswerHasAReason('nothing-known', undefined))
    assert.ok(!aRefusalToAnswerHasAReason('refused', undefined))
    assert.ok(aRefusalToAnswerHasAReason('refused', 'a running investigation'))
  })
})

describe('agreements', () => {
  const tasks = [{ organ: 'college', task: 'schuldhulpverlening', basis: 'BWBR0031331:3:1:2025-07-05' }]
  test('an action rests on a task of its owner: debt help is the college’s, not the mayor’s', () => {
    const agreed = { owner: 'college', task: 'schuldhulpverlening', dueOn: '2026-12-01' }
    assert.equal(powerBehind(agreed, tasks), 'BWBR0031331:3:1:2025-07-05')
    assert.equal(powerBehind({ ...agreed, owner: 'burgemeester' }, tasks), null)
  })
  test('an action is overdue from the day after its last day, unless done', () => {
    assert.ok(isOverdue({ dueOn: '2026-11-23', doneOn: null }, '2026-11-24'))
    assert.ok(!isOverdue({ dueOn: '2026-11-23', doneOn: '2026-11-23' }, '2026-11-24'))
  })
})

test('the name of a case comes from its random id alone', () => {
  assert.equal(caseName('0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00'), caseName('0c7a1dff-0000-4000-8000-000000000000'))
  assert.match(caseName('ff00aa00-0000-4000-8000-000000000000'), /^[A-Z][\w ]+ \d\d$/)
})

describe('what a person asks to put right', () => {
  const accepting = { kind: 'rectification', about: 'own', verdict: 'give' } as const
  test('is marked by who gives of its own, for putting right and erasing only', () => {
    for (const kind of ['rectification', 'erasure'])
      for (const verdict of ['give', 'partly'] as const)
        assert.ok(whatIsWrongIsMarkedHere({ ...accepting, kind, verdict }), `${kind}, ${verdict}`)
    for (const kind of ['access', 'restriction', 'objection'])
      assert.ok(!whatIsWrongIsMarkedHere({ ...accepting, kind }), kind)
    for (const verdict of ['refuse', 'nothing-held'] as const)
      assert.ok(!whatIsWrongIsMarkedHere({ ...accepting, verdict }), verdict)
    assert.ok(!whatIsWrongIsMarkedHere({ ...accepting, about: 'common' }))
  })
  test('is at least one contribution, where there is one to mark', () => {
    assert.ok(!whoGivesMarksWhatIsWrong(accepting, { marked: 0, markable: 2 }))
    assert.ok(whoGivesMarksWhatIsWrong(accepting, { marked: 1, markable: 2 }))
    assert.ok(whoGivesMarksWhatIsWrong(accepting, { marked: 0, markable: 0 }))
    assert.ok(whoGivesMarksWhatIsWrong({ ...accepting, kind: 'access' }, { marked: 0, markable: 2 }))
  })
})
