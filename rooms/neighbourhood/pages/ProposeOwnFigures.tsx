/** Forms in which an analyst proposes what the partnership counted itself, taken as it stands: a finished survey, months of signals. */
import { useState } from 'react'
import {
  Answer,
  Button,
  CheckboxField,
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
import { type SurveyParts, surveyForms, surveyParts } from '../publication/words.ts'
import type { ListedSurvey } from '../survey/contract.ts'
import type { ScaleId } from '../survey/words.ts'
import { call } from './call.ts'
import { DescribedFields, described, proposalField } from './DescribedFields.tsx'
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
            {survey && <SurveyForm key={survey} survey={survey} earlier={before(finished, survey)} />}
          </>
        )
      }}
    </Answer>
  )
}

/** Finished surveys of before, which may stand beside it. */
const before = (finished: readonly ListedSurvey[], survey: string): readonly ListedSurvey[] => {
  const until = finished.find(({ id }) => id === survey)?.fieldworkUntil ?? ''
  return finished.filter(({ fieldworkUntil }) => fieldworkUntil < until)
}

type OfSurvey = { readonly survey: string; readonly earlier: readonly ListedSurvey[] }
function SurveyForm({ survey, earlier }: OfSurvey) {
  const answer = useAnswer(call, 'GET /v1/surveys/:survey', { params: { survey } })
  return (
    <Answer of={answer}>
      {({ picture, design }) => (
        <ScaleForm
          survey={survey}
          earlier={earlier}
          scales={picture?.scales ?? []}
          parts={surveyParts.filter((part) => part === 'area' || design[part === 'age' ? 'ages' : 'sexes'].length > 0)}
        />
      )}
    </Answer>
  )
}

type Shown = OfSurvey & { readonly scales: readonly ScaleId[]; readonly parts: readonly SurveyParts[] }
function ScaleForm({ survey, earlier, scales, parts }: Shown) {
  const [by, setBy] = useState<SurveyParts>('area')
  const say = useMessages(nl, en)
  const words = useMessages<typeof surveyEn>(surveyNl, surveyEn)
  const jump = usePageJump()
  const propose = useSend(call, key, sending)
  const [scale, setScale] = useState<ScaleId>(scales[0] ?? 'trust')
  return (
    <Form
      label={say.proposeSurvey}
      problem={propose.problem}
      fieldOf={proposalField}
      onSend={async (answers) => {
        const made = await propose.send({
          body: {
            ...described(answers),
            origin: 'survey-picture',
            survey,
            scale,
            by,
            form: by === 'area' ? (answers.text('form') as (typeof surveyForms)[number]) : 'measured',
            earlier: [...answers.list('earlier')],
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
        name="by"
        label={say.by}
        value={by}
        onChange={(chosen) => setBy(chosen as SurveyParts)}
        options={parts.map((value) => ({ value, label: say.parts[value], hint: say.partHints[value] }))}
      />
      {by === 'area' && (
        <RadioField
          name="form"
          label={say.form}
          value="measured"
          options={surveyForms.map((value) => ({ value, label: say.forms[value], hint: say.formHints[value] }))}
        />
      )}
      {earlier.length > 0 && (
        <CheckboxField
          name="earlier"
          label={say.earlierSurveys}
          hint={say.earlierSurveysHint}
          optional
          options={earlier.slice(0, 20).map(({ id, title, fieldworkUntil }) => ({
            value: id,
            label: `${title} (${fieldworkUntil.slice(0, 4)})`,
          }))}
        />
      )}
      <DescribedFields key={scale} title={{ nl: surveyNl.scaleNames[scale], en: surveyEn.scaleNames[scale] }} />
      <FormActions>
        <Button type="submit" kind="primary" busy={propose.busy}>
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
      fieldOf={proposalField}
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
        <Button type="submit" kind="primary" busy={propose.busy}>
          {say.proposeNow}
        </Button>
      </FormActions>
    </Form>
  )
}
