/** One question to another register, and what came of it: organs, and nothing else. */
import type { ReactNode } from 'react'
import { Card, Notice, StatusTag, type Tone } from '../../../kit/workbench/index.ts'
import type { QuestionShown } from '../known/contract.ts'
import type { QuestionStanding } from '../known/words.ts'
import { AccountButton } from './AccountButton.tsx'
import { useKnown } from './use-known.ts'

const tones: { readonly [S in QuestionStanding]: Tone } = {
  drafted: 'attention',
  approved: 'active',
  refused: 'neutral',
  answered: 'done',
  'over-limit': 'neutral',
  'not-answered': 'neutral',
}

export function QuestionCard({
  question,
  title,
  actions,
  accountOf = 'question',
  children,
}: {
  question: QuestionShown
  /** In which legal world it was asked. */
  accountOf?: 'question' | 'crimeCentreQuestion'
  title?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}) {
  const { say, format, organ } = useKnown()
  const { target, standing, answer } = question
  return (
    <Card
      title={title ?? `${question.person} → ${target.name}`}
      tags={<StatusTag tone={tones[standing]}>{say.standings[standing]}</StatusTag>}
      actions={
        <>
          {actions}
          <AccountButton of={accountOf} id={question.id} name={say.accountOf} />
        </>
      }
    >
      <p>
        {say.askedBy(organ(question.asker), format.shortDay(question.draftedOn))}
        {question.decidedBy && question.decidedOn && (
          <>
            {' · '}
            {say.decidedBy(organ(question.decidedBy), format.shortDay(question.decidedOn))}
          </>
        )}
        <br />
        <span className="hint">
          {target.ground.label} · {say.reference} {question.reference}
        </span>
      </p>
      <p>
        <strong>{say.necessity}</strong> {question.necessity}
      </p>
      {question.refusal && (
        <p>
          <strong>{say.refusedBecause}</strong> {question.refusal}
        </p>
      )}
      {answer && <AnswerInWords answer={answer} expiresOn={question.expiresOn} />}
      {question.trouble && <Notice kind="attention">{say.troubles[question.trouble] ?? say.troubleOther}</Notice>}
      {standing === 'drafted' && <p className="hint">{say.draftUntil(format.day(question.expiresOn))}</p>}
      {children}
    </Card>
  )
}

function AnswerInWords({ answer, expiresOn }: { answer: NonNullable<QuestionShown['answer']>; expiresOn: string }) {
  const { say, format, organ } = useKnown()
  return (
    <>
      {answer.known ? (
        <>
          <p>
            <strong>{say.hit}</strong>
          </p>
          <ul>
            {answer.named.map((one) => (
              <li key={one}>{organ(one)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            <strong>{say.miss}</strong>
          </p>
          <p>
            {answer.missShare === null ? say.missUnknown : say.missShare(format.percentage(answer.missShare))}{' '}
            {answer.missMeasuredOn && (
              <span className="hint">
                {say.missMeasured(say.measures[answer.missMeasuredOn] ?? answer.missMeasuredOn)}
              </span>
            )}
          </p>
        </>
      )}
      {answer.mayBeIncomplete && <p>{say.incomplete}</p>}
      <p className="hint">
        {say.nothingElse} {say.until(format.day(expiresOn))}
      </p>
    </>
  )
}
