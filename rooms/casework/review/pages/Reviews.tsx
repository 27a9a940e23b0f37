/** Reviews of a plan: each organ's own part, and how it goes on. */
import { useState } from 'react'
import {
  Card,
  CardList,
  CheckboxField,
  DateField,
  DialogForm,
  EmptyState,
  RadioField,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  useMe,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { call } from '../../pages/use-casework.ts'
import type { PlanShown } from '../../plan/contract.ts'
import { afterAPlanMoved, optionsOf, usePlan } from '../../plan/pages/use-plan.ts'
import type { ReviewShown } from '../contract.ts'
import {
  approachConditions,
  downCriteria,
  type Kept,
  kept,
  type ReviewCriterion,
  type Step,
  steps,
  upCriteria,
} from '../words.ts'

export function Reviews({ plan }: { plan: PlanShown }) {
  const { say } = usePlan()
  return (
    <Section
      title={say.reviews}
      count={plan.reviews.length}
      actions={plan.may.plan && <BeginReview id={plan.case} today={plan.today} />}
    >
      {plan.reviews.length === 0 && <EmptyState title={say.noReviews} text={say.noReviewsText} />}
      <CardList>
        {plan.reviews.map((review) => (
          <Review key={review.id} review={review} may={plan.may.plan && !review.concludedOn} />
        ))}
      </CardList>
    </Section>
  )
}

function Review({ review, may }: { review: ReviewShown; may: boolean }) {
  const { say, format, organ, organs } = usePlan()
  const { appointment } = useMe()
  return (
    <Card
      title={format.day(review.heldOn)}
      tags={review.step && <StatusTag tone="done">{say.steps[review.step]}</StatusTag>}
      actions={
        <>
          <AccountButton of="review" id={review.id} name={say.accountOfReview} />
          {may && review.waitsFor.includes(appointment.organ) && <SayPart id={review.id} />}
          {may && <Conclude id={review.id} />}
        </>
      }
    >
      <ul>
        {review.parts.map((part) => (
          <li key={part.organ}>
            <strong>{organ(part.organ)}</strong>{' '}
            <span className="hint">
              {part.attended ? say.there : say.notThere}, {say.kept[part.kept].toLowerCase()}
            </span>
            <br />
            {part.words}
          </li>
        ))}
      </ul>
      {review.waitsFor.length > 0 && (
        <p className="hint">
          {review.concludedOn ? say.saidNothing : say.waitsFor}: {organs(review.waitsFor)}
        </p>
      )}
      {review.reasons && <p>{review.reasons}</p>}
      {review.conditions && (
        <ul>
          {approachConditions.map((one) => (
            <li key={one}>
              <strong>{say.conditions[one]}</strong> {review.conditions?.[one]}
            </li>
          ))}
        </ul>
      )}
      {review.criteria.length > 0 && <p>{format.list(review.criteria.map((one) => say.reviewCriteria[one]))}</p>}
      {review.nextOn && (
        <p className="hint">
          {say.nextOn}: {format.day(review.nextOn)}
        </p>
      )}
    </Card>
  )
}

function BeginReview({ id, today }: { id: string; today: string }) {
  const { say } = usePlan()
  const begin = useSend(call, 'POST /v1/cases/:case/reviews', { refreshes: afterAPlanMoved })
  return (
    <DialogForm
      label={say.beginReview}
      sending={begin}
      save={say.beginReview}
      onSend={({ text }) => begin.send({ params: { case: id }, body: { heldOn: text('heldOn') } })}
    >
      <DateField name="heldOn" label={say.heldOn} value={today} />
    </DialogForm>
  )
}

function SayPart({ id }: { id: string }) {
  const { say } = usePlan()
  const send = useSend(call, 'POST /v1/reviews/:review/parts', { refreshes: afterAPlanMoved })
  return (
    <DialogForm
      kind="primary"
      label={say.sayPart}
      sending={send}
      save={say.save}
      onSend={({ text }) =>
        send.send({
          params: { review: id },
          body: { attended: text('attended') === 'yes', kept: text('kept') as Kept, words: text('words') },
        })
      }
    >
      <RadioField
        name="attended"
        label={say.attended}
        options={[
          { value: 'yes', label: say.yes },
          { value: 'no', label: say.no },
        ]}
      />
      <RadioField name="kept" label={say.keptQuestion} options={optionsOf(kept, say.kept)} />
      <TextArea name="words" label={say.partWords} maximum={2000} rows={4} />
    </DialogForm>
  )
}

function Conclude({ id }: { id: string }) {
  const { say } = usePlan()
  const [step, setStep] = useState('same')
  const conclude = useSend(call, 'POST /v1/reviews/:review/conclusion', { refreshes: afterAPlanMoved })
  const criteria = { up: upCriteria, same: [], down: downCriteria, 'person-approach': [] }[step] ?? []
  return (
    <DialogForm
      label={say.conclude}
      sending={conclude}
      save={say.conclude}
      onSend={({ text, list, maybe }) => {
        const nextOn = maybe('nextOn')
        const body = {
          step: step as Step,
          criteria: list('criteria') as ReviewCriterion[],
          reasons: text('reasons'),
          ...(step === 'person-approach'
            ? { conditions: { harm: text('harm'), problems: text('problems'), stuck: text('stuck') } }
            : {}),
          ...(nextOn ? { nextOn } : {}),
        }
        return conclude.send({ params: { review: id }, body })
      }}
    >
      <SelectField name="step" label={say.step} value={step} onChange={setStep} options={optionsOf(steps, say.steps)} />
      {criteria.length > 0 && (
        <CheckboxField
          name="criteria"
          label={say.criteria}
          hint={say.criteriaHint}
          options={optionsOf<ReviewCriterion>(criteria, say.reviewCriteria)}
        />
      )}
      {step === 'person-approach' && (
        <>
          <p className="hint">{say.conditionsHint}</p>
          {approachConditions.map((one) => (
            <TextArea key={one} name={one} label={say.conditions[one]} maximum={1000} rows={2} />
          ))}
        </>
      )}
      <TextArea name="reasons" label={say.reasons} maximum={4000} rows={4} />
      <DateField name="nextOn" label={say.nextOn} optional />
    </DialogForm>
  )
}
