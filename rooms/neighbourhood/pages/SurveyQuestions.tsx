/** Single questions beside their scale: the share that answers favourably, all together or in one neighbourhood. */
import { useState } from 'react'
import { Section, SelectField, Table, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import { questions as questionsEn } from '../messages/survey-questions.en.ts'
import { questions as questionsNl } from '../messages/survey-questions.nl.ts'
import type { ShownArea, ShownFigure, ShownQuestion } from '../survey/contract.ts'

type QuestionId = Exclude<keyof typeof questionsNl, 'answers'>

export function SurveyQuestions({
  questions,
  areas,
}: {
  questions: readonly ShownQuestion[]
  areas: readonly ShownArea[]
}) {
  const say = useMessages<typeof en>(nl, en)
  const words = useMessages<{ readonly [Q in QuestionId]: string }>(questionsNl, questionsEn)
  const [area, setArea] = useState('')
  const figureOf = ({ whole, areas: all }: ShownQuestion): ShownFigure =>
    area === '' ? whole : (all.find(({ code }) => code === area)?.figure ?? { kind: 'withheld' })
  return (
    <Section title={say.questionsTitle} lede={say.questionsLede}>
      <SelectField
        name="questionArea"
        label={say.questionArea}
        optional
        placeholder={say.whole}
        value={area}
        onChange={setArea}
        options={[...areas]
          .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
          .map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Table
        caption={say.questionsTitle}
        captionHidden
        rows={questions}
        rowKey={({ question }) => question}
        columns={[
          { label: say.question, cell: ({ question }) => words[question as QuestionId] ?? question },
          { label: say.favourable, numeric: true, cell: (row) => <Share figure={figureOf(row)} /> },
        ]}
      />
    </Section>
  )
}

function Share({ figure }: { figure: ShownFigure }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  if (figure.kind === 'withheld') return <span className="hint">{say.withheld}</span>
  const share = (score: number) => format.percentage(score / 10)
  return (
    <>
      {figure.kind === 'measured'
        ? say.shareInterval(share(figure.mean), share(figure.low), share(figure.high))
        : say.noMargin}
      <small className="figures-was">{say.respondents(format.number(figure.respondents))}</small>
    </>
  )
}
