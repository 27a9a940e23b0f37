/** One survey: its design, bringing its answers, what they say, and the end of the answers. */
import { useEffect } from 'react'
import {
  Answer,
  Button,
  ButtonLink,
  ButtonRow,
  DialogButton,
  ErrorState,
  FormActions,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  useAnswer,
  useFormats,
  useMessages,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import { reading as readingEn } from '../messages/reading.en.ts'
import { reading as readingNl } from '../messages/reading.nl.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import type { ShownSurvey } from '../survey/contract.ts'
import { BringSurvey } from './BringSurvey.tsx'
import { call } from './call.ts'
import { SurveyPicture } from './SurveyPicture.tsx'
import { SurveyPrecision } from './SurveyPrecision.tsx'
import { surveyTones } from './SurveysPage.tsx'

/** Units: milliseconds. */
const lookAgainAfter = 1_000
const route = 'GET /v1/surveys/:survey'

export default function SurveyPage() {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  const { survey: id } = usePathValues('survey')
  const answer = useAnswer(call, route, { params: { survey: id } })
  const again = answer.state === 'loading' ? () => undefined : answer.again
  return (
    <Answer of={answer}>
      {(survey) => (
        <>
          <PageHeader
            title={survey.title}
            lede={say.fromUntil(format.day(survey.fieldworkFrom), format.day(survey.fieldworkUntil))}
            crumbs={[{ label: say.title, to: '/enquetes' }]}
            tags={<StatusTag tone={surveyTones[survey.state]}>{say.states[survey.state]}</StatusTag>}
          />
          {survey.state === 'importing' && <Working survey={survey} again={again} />}
          {survey.state === 'refused' && survey.fault && <Refused fault={survey.fault} />}
          {survey.state === 'final' && (
            <ButtonRow>
              <ButtonLink to="/publiceren">{say.publish}</ButtonLink>
            </ButtonRow>
          )}
          {survey.picture && <SurveyPicture survey={survey} picture={survey.picture} />}
          {(survey.state === 'designed' || survey.state === 'refused') && <BringSurvey survey={survey} again={again} />}
          <Answers survey={survey} again={again} />
          <SurveyPrecision rows={survey.precision} />
        </>
      )}
    </Answer>
  )
}

function Working({ survey: { progress }, again }: { survey: ShownSurvey; again: () => void }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  useEffect(() => {
    const timer = setInterval(again, lookAgainAfter)
    return () => clearInterval(timer)
  }, [again])
  return (
    <div className="long-work" role="status">
      <label htmlFor="progress">
        {progress
          ? say.steps[progress.step](format.number(progress.done + 1), format.number(progress.of))
          : say.waiting}
      </label>
      <progress
        id="progress"
        className="progress"
        {...(progress && { value: progress.done })}
        max={progress?.of ?? 1}
      />
      <p className="hint">{say.mayLeave}</p>
    </div>
  )
}

function Refused({ fault: { code, ...found } }: { fault: NonNullable<ShownSurvey['fault']> }) {
  const say = useMessages<typeof en>(nl, en)
  const sentences = useMessages<typeof readingEn>(readingNl, readingEn)
  const place = Object.fromEntries(Object.entries(found).filter(([, held]) => held !== undefined))
  const own: { readonly [code: string]: (place: typeof found) => string } = say.faults
  return (
    <Notice kind="attention" title={say.refusedTitle}>
      <p>{own[code]?.(found) ?? sentences[code as keyof typeof sentences](place)}</p>
      <p>{say.gone}</p>
    </Notice>
  )
}

function Answers({ survey: { id, state, answers }, again }: { survey: ShownSurvey; again: () => void }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  const finish = useSend(call, 'POST /v1/surveys/:survey/finishing', { refreshes: [route, 'GET /v1/surveys'] })
  // Their key is gone; the rows follow within moments.
  const isEmptied = state === 'final' || state === 'refused'
  const isGoing = state === 'final' && answers.state === 'held'
  useEffect(() => {
    if (!isGoing) return
    const timer = setInterval(again, lookAgainAfter)
    return () => clearInterval(timer)
  }, [isGoing, again])
  return (
    <Section title={say.answers}>
      {answers.state === 'held' && answers.destroyBy && !isEmptied && (
        <p>{say.answersHeld(format.day(answers.destroyBy))}</p>
      )}
      {answers.state === 'destroyed' && answers.destroyedOn && (
        <>
          <p>{say.answersDestroyed(format.day(answers.destroyedOn))}</p>
          {answers.act && (
            <p className="hint">
              {say.proof} <code className="fingerprint">{answers.act}</code>
            </p>
          )}
        </>
      )}
      {isGoing && <p role="status">{say.answersGoing}</p>}
      {(answers.state === 'none' || (answers.state === 'held' && state === 'refused')) && <p>{say.answersNone}</p>}
      {finish.problem && <ErrorState problem={finish.problem} />}
      {state === 'estimated' && (
        <DialogButton label={say.finish} title={say.finishTitle} kind="primary">
          {(close) => (
            <>
              <p>{say.finishText}</p>
              <FormActions>
                <Button
                  kind="stop"
                  busy={finish.busy}
                  onPress={async () => {
                    await finish.send({ params: { survey: id }, body: {} })
                    close()
                  }}
                >
                  {say.finishDo}
                </Button>
              </FormActions>
            </>
          )}
        </DialogButton>
      )}
    </Section>
  )
}
