/** The form in which an analyst lays two or three sources about one area side by side. */
import { useState } from 'react'
import {
  Answer,
  Button,
  Form,
  FormActions,
  SelectField,
  TickField,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { type DetectionTheme, themes } from '../detection/words.ts'
import type { ListedRound } from '../elicitation/contract.ts'
import { divergence as en } from '../messages/divergence.en.ts'
import { divergence as nl } from '../messages/divergence.nl.ts'
import type { ListedSurvey } from '../survey/contract.ts'
import type { ScaleId } from '../survey/words.ts'
import { AreaFigureChoice, type ChosenFigure } from './AreaFigureChoice.tsx'
import { call } from './call.ts'
import { SurveyChoice } from './SurveyChoice.tsx'
import { useThemeName } from './search-title.ts'

export function RaiseDivergence() {
  const say = useMessages(nl, en)
  const surveys = useAnswer(call, 'GET /v1/surveys')
  const rounds = useAnswer(call, 'GET /v1/elicitation-rounds')
  return (
    <Answer of={surveys}>
      {({ items: all }) => (
        <Answer of={rounds}>
          {({ items }) => (
            <>
              <p className="hint">{say.registerHint}</p>
              <AreaFigureChoice countsOnly>
                {(chosen) => (
                  <Sources
                    key={chosen.area}
                    chosen={chosen}
                    surveys={all.filter(({ state }) => state === 'estimated' || state === 'final')}
                    rounds={items.filter(({ state, area }) => state === 'counted' && area.code === chosen.area)}
                  />
                )}
              </AreaFigureChoice>
            </>
          )}
        </Answer>
      )}
    </Answer>
  )
}

type Known = {
  readonly chosen: ChosenFigure
  readonly surveys: readonly ListedSurvey[]
  readonly rounds: readonly ListedRound[]
}
function Sources({ chosen, surveys, rounds }: Known) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const themeName = useThemeName()
  const [withRegister, setWithRegister] = useState(true)
  const raise = useSend(call, 'POST /v1/divergences', { refreshes: ['GET /v1/divergences'] })
  return (
    <Form
      label={say.raise}
      problem={raise.problem}
      onSend={({ text, maybe }) => {
        const survey = maybe('survey')
        const { area, ...figure } = chosen
        void raise.send({
          body: {
            theme: text('theme') as DetectionTheme,
            area,
            people: survey ? { survey, scale: text('scale') as ScaleId } : null,
            register: withRegister ? figure : null,
            round: maybe('round') ?? null,
          },
        })
      }}
    >
      <SelectField
        name="theme"
        label={say.theme}
        options={themes.map((value) => ({ value, label: themeName(value) }))}
      />
      <TickField name="withRegister" label={say.withRegister} ticked={withRegister} onChange={setWithRegister} />
      <SurveyChoice names={{ survey: 'survey', scale: 'scale' }} surveys={surveys} />
      <SelectField
        name="round"
        label={say.roundField}
        optional
        placeholder={say.none}
        options={rounds.map(({ id, theme, area, openedOn }) => ({
          value: id,
          label: `${themeName(theme)}: ${say.roundOf(area.name, format.shortDay(openedOn))}`,
        }))}
      />
      <FormActions>
        <Button kind="primary" type="submit" busy={raise.busy}>
          {say.raiseNow}
        </Button>
      </FormActions>
    </Form>
  )
}
