/** The weighing as it stands in the file: what was answered, by whom, and what is not known yet. */
import { ButtonLink, FactsRail, Link, Section } from '../../../kit/workbench/index.ts'
import type { ShownMeasure } from '../measure/contract.ts'
import { memberQuestions, type TestQuestion } from '../measure/words.ts'
import { useMeasure } from './use-measure.ts'

export function AnswersSection({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  return (
    <Section
      title={say.test}
      lede={say.testLede}
      actions={file.may.prepare && <ButtonLink to={`/maatregelen/${file.id}/afwegen`}>{say.startTest}</ButtonLink>}
    >
      <dl className="check-answers">
        {file.questions.map((question) => (
          <Line key={question} file={file} question={question} member={null} />
        ))}
      </dl>
      {file.members.map(({ id, name }) => (
        <div key={id}>
          <h3>{name}</h3>
          <dl className="check-answers">
            {memberQuestions.map((question) => (
              <Line key={question} file={file} question={question} member={id} />
            ))}
          </dl>
        </div>
      ))}
    </Section>
  )
}

function Line({ file, question, member }: { file: ShownMeasure; question: TestQuestion; member: string | null }) {
  const { say, test, format } = useMeasure()
  const answer = file.answers.find((one) => one.question === question && one.member === member)
  const said = answer?.known
    ? [answer.days ? say.days(answer.days) : '', ...answer.choices.map((one) => test.choices[one] ?? one)].filter(
        Boolean,
      )
    : []
  const at = `/maatregelen/${file.id}/afwegen?vraag=${question}${member ? `&bewoner=${member}` : ''}`
  return (
    <div>
      <dt>{test.titles[question]}</dt>
      <dd>
        {!answer && <span className="hint">{say.unanswered}</span>}
        {answer && !answer.known && <p>{say.notKnown(format.day(answer.dueOn ?? ''))}</p>}
        {said.length > 0 && <p>{format.list(said)}</p>}
        {answer && <p className="prose">{answer.words}</p>}
        {answer?.protection && (
          <FactsRail
            facts={[
              { term: test.protection.by, value: answer.protection.by },
              { term: test.protection.from, value: format.day(answer.protection.from) },
              { term: test.protection.call, value: answer.protection.call },
            ]}
          />
        )}
        {answer && <p className="hint">{say.by(answer.by, format.day(answer.on))}</p>}
      </dd>
      {file.may.prepare && (
        <dd>
          <Link
            to={at}
            label={answer ? say.changeWhat(test.titles[question]) : say.answerWhat(test.titles[question])}
            quiet
          >
            {answer ? say.change : say.answer}
          </Link>
        </dd>
      )}
    </div>
  )
}
