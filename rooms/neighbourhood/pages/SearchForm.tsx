/** An analyst has registered counts or signals searched. Limits are not chosen here: they hold for every search. */
import { useState } from 'react'
import type { RouteReply } from '../../../kit/contract.ts'
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
import { type DetectionMethod, type DetectionTheme, methods, themes } from '../detection/words.ts'
import type { editionContract } from '../edition/contract.ts'
import { detection as en } from '../messages/detection.en.ts'
import { detection as nl } from '../messages/detection.nl.ts'
import { openData as openDataEn } from '../messages/open-data.en.ts'
import { openData as openDataNl } from '../messages/open-data.nl.ts'
import type { AreaLevel } from '../reading/words.ts'
import { call } from './call.ts'
import { useThemeName } from './search-title.ts'

const key = 'POST /v1/detection/runs'
const refreshes = ['GET /v1/detection'] as const
/** Units: periods at the end. */
const leftOutChoices = [0, 1, 2, 3, 7, 14] as const
/** Fewer periods are no past. */
const fewestPeriods = 4

export function SearchRegister() {
  const say = useMessages(nl, en)
  const [chosen, setChosen] = useState('')
  const editions = useAnswer(call, 'GET /v1/open-data/editions')
  return (
    <Answer of={editions}>
      {({ tables }) => {
        const searchable = tables.filter(({ stretches }) => stretches.length >= fewestPeriods)
        const edition = chosen || (searchable[0]?.id ?? '')
        if (!edition) return <p>{say.noTables}</p>
        return (
          <>
            <form className="form" onSubmit={(event) => event.preventDefault()} aria-label={say.table}>
              <SelectField
                name="table"
                label={say.table}
                value={edition}
                onChange={setChosen}
                options={searchable.map(({ id, title }) => ({ value: id, label: title }))}
              />
            </form>
            <RegisterForm key={edition} edition={edition} />
          </>
        )
      }}
    </Answer>
  )
}

function RegisterForm({ edition }: { edition: string }) {
  const table = useAnswer(call, 'GET /v1/open-data/editions/:edition', { params: { edition } })
  return <Answer of={table}>{(shown) => <FiguresForm table={shown} />}</Answer>
}

type Shown = RouteReply<(typeof editionContract)['GET /v1/open-data/editions/:edition']>
function FiguresForm({ table }: { table: Shown }) {
  const say = useMessages(nl, en)
  const words = useMessages(openDataNl, openDataEn)
  const jump = usePageJump()
  const search = useSend(call, key, { refreshes })
  const figures = table.list.filter(({ kind, stretches }) => kind === 'count' && stretches.length >= fewestPeriods)
  if (figures.length === 0) return <p>{say.noTables}</p>
  return (
    <Form
      label={say.inRegister}
      problem={search.problem}
      onSend={async ({ text, maybe }) => {
        const made = await search.send({
          body: {
            source: 'register',
            edition: table.id,
            series: Number(text('series')),
            level: text('level') as AreaLevel,
            municipality: maybe('municipality') ?? null,
            method: text('method') as DetectionMethod,
            seed: maybe('seed') ?? null,
            leaveOut: Number(maybe('leaveOut') ?? 0),
          },
        })
        if (made) jump(`/veranderingen/${made.id}`)
      }}
    >
      <SelectField
        name="series"
        label={say.figure}
        value={String(figures[0]?.series ?? 0)}
        options={figures.map(({ series, title, breakdown }) => ({
          value: String(series),
          label: [title, ...breakdown].join(' · '),
        }))}
      />
      <SelectField
        name="level"
        label={say.level}
        value={table.levels.at(-1)?.level ?? 'neighbourhood'}
        options={table.levels.map(({ level }) => ({ value: level, label: words.levels[level] }))}
      />
      {table.municipalities.length > 1 && (
        <SelectField
          name="municipality"
          label={say.municipality}
          optional
          placeholder={say.allMunicipalities}
          options={table.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <RadioField
        name="method"
        label={say.method}
        value="space-time"
        options={methods.map((value) => ({ value, label: say.methods[value], hint: say.methodHints[value] }))}
      />
      <SelectField
        name="leaveOut"
        label={say.leaveOut}
        hint={say.leaveOutHint}
        value="0"
        options={leftOutChoices.map((count) => ({ value: String(count), label: say.leaveOutWords(count) }))}
      />
      <TextField name="seed" label={say.seed} hint={say.seedHint} optional />
      <FormActions>
        <Button kind="primary" type="submit" busy={search.busy}>
          {say.start}
        </Button>
      </FormActions>
    </Form>
  )
}

const signalsField = (name: string): string => (name === 'seed' ? 'signalsSeed' : name)

export function SearchSignals() {
  const say = useMessages(nl, en)
  const jump = usePageJump()
  const themeName = useThemeName()
  const search = useSend(call, key, { refreshes })
  return (
    <Form
      label={say.inSignals}
      problem={search.problem}
      fieldOf={signalsField}
      onSend={async ({ text, maybe }) => {
        const made = await search.send({
          body: {
            source: 'signals',
            theme: (maybe('theme') as DetectionTheme | undefined) ?? null,
            months: text('months') === '24' ? 24 : 12,
            seed: maybe('signalsSeed') ?? null,
          },
        })
        if (made) jump(`/veranderingen/${made.id}`)
      }}
    >
      <p className="hint">{say.inSignalsText}</p>
      <SelectField
        name="theme"
        label={say.theme}
        optional
        placeholder={say.allThemes}
        options={themes.map((value) => ({ value, label: themeName(value) }))}
      />
      <SelectField
        name="months"
        label={say.months}
        value="12"
        options={(['12', '24'] as const).map((value) => ({ value, label: say.monthsBack[value] }))}
      />
      <TextField name="signalsSeed" label={say.seed} hint={say.seedHint} optional />
      <FormActions>
        <Button kind="primary" type="submit" busy={search.busy}>
          {say.start}
        </Button>
      </FormActions>
    </Form>
  )
}
