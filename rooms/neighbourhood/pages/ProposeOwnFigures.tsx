/** Forms in which an analyst proposes what the partnership counted itself, taken as it stands: a finished survey, months of signals. */
import { useState } from 'react'
import {
  Answer,
  Button,
  Form,
  FormActions,
  RadioField,
  SelectField,
  TextField,
  useAnswer,
  useMessages,
  usePageJump,
  useSend,
} from '../../../kit/workbench/index.ts'
import { type DetectionTheme, themes } from '../detection/words.ts'
import { publishing as en } from '../messages/publishing.en.ts'
import { publishing as nl } from '../messages/publishing.nl.ts'
import { survey as surveyEn } from '../messages/survey.en.ts'
import { survey as surveyNl } from '../messages/survey.nl.ts'
import { surveyForms } from '../publication/words.ts'
import type { ScaleId } from '../survey/words.ts'
import { call } from './call.ts'
import { DescribedFields, described } from './DescribedFields.tsx'
import { useThemeName } from './search-title.ts'

const sending = { refreshes: ['GET /v1/publication-proposals'] } as const
const key = 'POST /v1/publication-proposals'

export function ProposeSurvey() {
  const say = useMessages(nl, en)
  const answer = useAnswer(call, 'GET /v1/surveys')
  const [survey, setSurvey] = useState('')
  return (
    <Answer of={answer}>
      {({ items }) => {
        const finished = items.filter(({ state }) => state === 'final')
        if (finished.length === 0) return <p>{say.noFinishedSurvey}</p>
        return (
          <>
            <form className="form" onSubmit={(event) => event.preventDefault()} aria-label={say.survey}>
              <SelectField
                name="survey"
                label={say.survey}
                search
                value={survey}
                onChange={setSurvey}
                options={finished.map(({ id, title, fieldworkUntil }) => ({
                  value: id,
                  label: `${title} (${fieldworkUntil.slice(0, 4)})`,
                }))}
              />
            </form>
            {survey && <SurveyForm key={survey} survey={survey} />}
          </>
        )
      }}
    </Answer>
  )
}

function SurveyForm({ survey }: { survey: string }) {
  const answer = useAnswer(call, 'GET /v1/surveys/:survey', { params: { survey } })
  return <Answer of={answer}>{({ picture }) => <ScaleForm survey={survey} scales={picture?.scales ?? []} />}</Answer>
}

function ScaleForm({ survey, scales }: { survey: string; scales: readonly ScaleId[] }) {
  const say = useMessages(nl, en)
  const words = useMessages<typeof surveyEn>(surveyNl, surveyEn)
  const jump = usePageJump()
  const propose = useSend(call, key, sending)
  const [scale, setScale] = useState<ScaleId>(scales[0] ?? 'trust')
  return (
    <Form
      label={say.proposeSurvey}
      problem={propose.problem}
      onSend={async (answers) => {
        const made = await propose.send({
          body: {
            ...described(answers),
            origin: 'survey-picture',
            survey,
            scale,
            form: answers.text('form') as (typeof surveyForms)[number],
          },
        })
        if (made) jump(`/publiceren/${made.id}`)
      }}
    >
      <SelectField
        name="scale"
        label={words.scale}
        value={scale}
        onChange={(chosen) => setScale(chosen as ScaleId)}
        options={scales.map((value) => ({ value, label: words.scaleNames[value] }))}
      />
      <RadioField
        name="form"
        label={say.form}
        value="measured"
        options={surveyForms.map((value) => ({ value, label: say.forms[value], hint: say.formHints[value] }))}
      />
      <DescribedFields key={scale} title={{ nl: surveyNl.scaleNames[scale], en: surveyEn.scaleNames[scale] }} />
      <FormActions>
        <Button type="submit" busy={propose.busy}>
          {say.proposeNow}
        </Button>
      </FormActions>
    </Form>
  )
}

export function ProposeSignals() {
  const say = useMessages(nl, en)
  const themeName = useThemeName()
  const jump = usePageJump()
  const propose = useSend(call, key, sending)
  return (
    <Form
      label={say.proposeSignals}
      problem={propose.problem}
      onSend={async (answers) => {
        const { text } = answers
        const made = await propose.send({
          body: {
            ...described(answers),
            origin: 'signal-counts',
            theme: text('theme') as DetectionTheme,
            from: text('from'),
            until: text('until'),
          },
        })
        if (made) jump(`/publiceren/${made.id}`)
      }}
    >
      <SelectField
        name="theme"
        label={say.theme}
        options={themes.map((value) => ({ value, label: themeName(value) }))}
      />
      <TextField name="from" label={say.firstMonth} hint={say.monthHint} short />
      <TextField name="until" label={say.lastMonth} short />
      <DescribedFields />
      <FormActions>
        <Button type="submit" busy={propose.busy}>
          {say.proposeNow}
        </Button>
      </FormActions>
    </Form>
  )
}
