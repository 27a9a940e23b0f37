/** The file of answers: what belongs in it, column by column, and bringing it. */
import { type FormEvent, useRef, useState } from 'react'
import type { CallProblem } from '../../../kit/caller.ts'
import {
  Button,
  ErrorState,
  FormActions,
  RadioField,
  Section,
  Table,
  useFormats,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import { questions as questionsEn } from '../messages/survey-questions.en.ts'
import { questions as questionsNl } from '../messages/survey-questions.nl.ts'
import { mostPieces, pieceBytes, type ShownSurvey } from '../survey/contract.ts'
import { bringSurvey } from './bring-survey.ts'

export function BringSurvey({ survey, again }: { survey: ShownSurvey; again: () => void }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    const wrong = !file
      ? say.chooseFile
      : file.size === 0
        ? say.emptyFile
        : file.size > mostPieces * pieceBytes
          ? say.fileTooLarge
          : null
    setFault(wrong)
    if (!file || wrong) return
    const encoding = new FormData(event.currentTarget).get('encoding') === 'windows-1252' ? 'windows-1252' : 'utf-8'
    setProblem(null)
    setShare(0)
    const refused = await bringSurvey(survey.id, file, encoding, setShare)
    setShare(null)
    if (refused) setProblem(refused)
    else again()
  }
  return (
    <Section title={say.bring} lede={say.bringLede}>
      <AskedColumns survey={survey} />
      {problem && <ErrorState problem={problem} />}
      <form className="form" onSubmit={send} noValidate aria-label={say.bring}>
        <div className={fault ? 'field field-wrong' : 'field'}>
          <label htmlFor="answers">{say.file}</label>
          <div className="hint" id="answers-hint">
            {say.fileHint}
          </div>
          {fault && (
            <p className="error" id="answers-error" role="alert">
              {fault}
            </p>
          )}
          <input
            ref={input}
            id="answers"
            name="answers"
            type="file"
            accept=".csv,.txt"
            aria-describedby={fault ? 'answers-hint answers-error' : 'answers-hint'}
            aria-invalid={fault ? true : undefined}
          />
        </div>
        <RadioField
          name="encoding"
          label={say.encoding}
          value="utf-8"
          options={(['utf-8', 'windows-1252'] as const).map((value) => ({ value, label: say.encodings[value] }))}
        />
        {share !== null && (
          <div role="status">
            <label htmlFor="sealed">{say.sending(format.percentage(share))}</label>
            <progress id="sealed" className="progress" value={share} max={1} />
          </div>
        )}
        <FormActions>
          <Button type="submit" kind="primary" busy={share !== null}>
            {say.send}
          </Button>
        </FormActions>
      </form>
    </Section>
  )
}

function AskedColumns({ survey: { design, asked } }: { survey: ShownSurvey }) {
  const say = useMessages<typeof en>(nl, en)
  const words = useMessages<typeof questionsEn>(questionsNl, questionsEn)
  const groups = (list: readonly { code: string }[]) => list.map(({ code }) => code).join(', ')
  const questions = new Map(asked.flatMap((scale) => scale.questions.map(({ id, answers }) => [id, answers] as const)))
  const columns = [
    { name: 'buurt', meaning: say.columnArea, codes: say.anAreaCode },
    ...(design.ages.length > 0 ? [{ name: 'leeftijd', meaning: say.columnAge, codes: groups(design.ages) }] : []),
    ...(design.sexes.length > 0 ? [{ name: 'geslacht', meaning: say.columnSex, codes: groups(design.sexes) }] : []),
    ...(design.weighting === 'delivered'
      ? [{ name: 'gewicht', meaning: say.columnWeight, codes: say.aPositiveNumber }]
      : []),
    ...[...questions].map(([name, answers]) => ({
      name,
      meaning: words[name as 'f1'],
      codes: answers === 3 ? words.answers.amount : words.answers.agree,
    })),
  ]
  return (
    <details>
      <summary>{say.columns}</summary>
      <Table
        caption={say.columns}
        captionHidden
        rows={columns}
        rowKey={({ name }) => name}
        columns={[
          { label: say.column, cell: ({ name }) => <code>{name}</code> },
          { label: say.meaning, cell: ({ meaning }) => meaning },
          { label: say.codes, wideOnly: true, cell: ({ codes }) => codes },
        ]}
      />
    </details>
  )
}
