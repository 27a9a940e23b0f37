/** An analyst looks in all areas at once where sources say something else: a list of questions, by name. */

import { useState } from 'react'
import type { RouteReply } from '../../../kit/contract.ts'
import {
  Answer,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Form,
  FormActions,
  SelectField,
  StatusTag,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { type DetectionTheme, themes } from '../detection/words.ts'
import type { divergenceContract, FoundDivergence } from '../divergence/contract.ts'
import { divergence as en } from '../messages/divergence.en.ts'
import { divergence as nl } from '../messages/divergence.nl.ts'
import type { ListedSurvey } from '../survey/contract.ts'
import type { ScaleId } from '../survey/words.ts'
import { AreaFigureChoice, type ChosenFigure } from './AreaFigureChoice.tsx'
import { call } from './call.ts'
import { SourceTable } from './SourceTable.tsx'
import { SurveyChoice } from './SurveyChoice.tsx'
import { useThemeName } from './search-title.ts'
import { useSourceRows } from './source-rows.ts'

type Found = RouteReply<(typeof divergenceContract)['POST /v1/divergences/looking']>
type Asked = {
  readonly theme: DetectionTheme
  readonly people: { readonly survey: string; readonly scale: ScaleId } | null
  readonly register: Omit<ChosenFigure, 'area'>
}

export function LookForDivergences() {
  const surveys = useAnswer(call, 'GET /v1/surveys')
  return (
    <Answer of={surveys}>
      {({ items }) => (
        <AreaFigureChoice countsOnly allAreas>
          {({ area: _, ...register }) => (
            <Choice
              register={register}
              surveys={items.filter(({ state }) => state === 'estimated' || state === 'final')}
            />
          )}
        </AreaFigureChoice>
      )}
    </Answer>
  )
}

/** Two forms of this page ask for a theme; each field has a name of its own. */
const fieldOf = (name: string): string =>
  ({ theme: 'lookTheme', people: 'lookSurvey' })[name.split('.')[0] ?? ''] ?? name

function Choice({ register, surveys }: Pick<Asked, 'register'> & { surveys: readonly ListedSurvey[] }) {
  const say = useMessages(nl, en)
  const themeName = useThemeName()
  const look = useSend(call, 'POST /v1/divergences/looking')
  const [found, setFound] = useState<{ asked: Asked; answer: Found } | null>(null)
  return (
    <>
      <Form
        label={say.look}
        problem={look.problem}
        fieldOf={fieldOf}
        onSend={async ({ text, maybe }) => {
          const survey = maybe('lookSurvey')
          const asked: Asked = {
            theme: text('lookTheme') as DetectionTheme,
            people: survey ? { survey, scale: text('lookScale') as ScaleId } : null,
            register,
          }
          setFound(null)
          const answer = await look.send({ body: asked })
          if (answer) setFound({ asked, answer })
        }}
      >
        <SelectField
          name="lookTheme"
          label={say.theme}
          options={themes.map((value) => ({ value, label: themeName(value) }))}
        />
        <SurveyChoice names={{ survey: 'lookSurvey', scale: 'lookScale' }} surveys={surveys} />
        <p className="hint">{say.lookRounds}</p>
        <FormActions>
          <Button kind="primary" type="submit" busy={look.busy}>
            {say.lookNow}
          </Button>
        </FormActions>
      </Form>
      {found && <Result asked={found.asked} answer={found.answer} />}
    </>
  )
}

function Result({ asked, answer }: { asked: Asked; answer: Found }) {
  const say = useMessages(nl, en)
  const { number } = useFormats()
  const { looked, agree, cannotTell, oneSource, items } = answer
  return (
    <div role="status" className="found-tables">
      <p>{say.lookedText(number(looked), number(items.length), number(agree), number(cannotTell))}</p>
      {oneSource > 0 && <p className="hint">{say.oneSource(number(oneSource))}</p>}
      <p className="hint">{say.lookChance}</p>
      {items.length === 0 ? (
        <EmptyState title={say.lookNothing} text={say.lookNothingText} />
      ) : (
        items.map((one) => <FoundOne key={one.area.code} found={one} asked={asked} />)
      )}
    </div>
  )
}

function FoundOne({ found, asked }: { found: FoundDivergence; asked: Asked }) {
  const say = useMessages(nl, en)
  const themeName = useThemeName()
  const rows = useSourceRows()(found).filter(({ details }) => details.length > 0)
  const title = say.subjectOf(themeName(asked.theme), found.area.name)
  const raise = useSend(call, 'POST /v1/divergences', { refreshes: ['GET /v1/divergences'] })
  const [isAsked, setAsked] = useState(found.asked)
  const send = async () => {
    const { theme, people, register } = asked
    const round = found.professionals?.round ?? null
    const body = {
      theme,
      area: found.area.code,
      people: found.people && people,
      register: found.register && register,
      round,
    }
    if (await raise.send({ body })) setAsked(true)
  }
  return (
    <Card
      title={title}
      tags={isAsked ? <StatusTag tone="active">{say.askedAlready}</StatusTag> : undefined}
      actions={
        !isAsked && (
          <Button busy={raise.busy} label={say.askNamed(found.area.name)} onPress={() => void send()}>
            {say.askThis}
          </Button>
        )
      }
    >
      {raise.problem && <ErrorState problem={raise.problem} />}
      <SourceTable title={title} rows={rows} />
    </Card>
  )
}
