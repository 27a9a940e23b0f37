/** Forms in which an analyst proposes: a table of the partnership itself, or a figure that its owner published. */
import { useState } from 'react'
import {
  Answer,
  Button,
  Form,
  FormActions,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useMessages,
  usePageJump,
  useSend,
} from '../../../kit/workbench/index.ts'
import { openData as openDataEn } from '../messages/open-data.en.ts'
import { openData as openDataNl } from '../messages/open-data.nl.ts'
import { publishing as en } from '../messages/publishing.en.ts'
import { publishing as nl } from '../messages/publishing.nl.ts'
import { call } from './call.ts'
import { DescribedFields, described, proposalField } from './DescribedFields.tsx'

const sending = { refreshes: ['GET /v1/publication-proposals'] } as const
const levels = ['neighbourhood', 'district', 'municipality'] as const
const sureties = ['published-margin', 'modelled-95', 'full-count', 'no-margin-published'] as const

export function ProposeHeldTable() {
  const say = useMessages(nl, en)
  const jump = usePageJump()
  const propose = useSend(call, 'POST /v1/publication-proposals', sending)
  return (
    <Form
      label={say.proposeHeld}
      problem={propose.problem}
      fieldOf={proposalField}
      onSend={async (answers) => {
        const { text } = answers
        const known = text('known')
        const made = await propose.send({
          body: {
            ...described(answers),
            origin: text('kind') as 'survey' | 'own-count',
            source: text('source'),
            basis: text('basis'),
            period: text('period'),
            divisions: Number(text('divisions')),
            rows: text('rows'),
            ...(known && { known }),
          },
        })
        if (made) jump(`/publiceren/${made.id}`)
      }}
    >
      <SelectField
        name="kind"
        label={say.kind}
        options={(['survey', 'own-count'] as const).map((one) => ({ value: one, label: say.origins[one] }))}
      />
      <DescribedFields />
      <TextField name="source" label={say.source} />
      <TextField name="basis" label={say.basis} hint={say.basisHint} />
      <TextField name="period" label={say.period} short />
      <SelectField
        name="divisions"
        label={say.divisions}
        value="1"
        options={['1', '2', '3'].map((one) => ({ value: one, label: one }))}
      />
      <TextArea name="rows" label={say.rows} hint={say.rowsHint} rows={8} />
      <TextArea name="known" label={say.known} hint={say.knownHint} rows={2} optional />
      <FormActions>
        <Button type="submit" kind="primary" busy={propose.busy}>
          {say.proposeNow}
        </Button>
      </FormActions>
    </Form>
  )
}

export function ProposeOpenData() {
  const say = useMessages(nl, en)
  const words = useMessages(openDataNl, openDataEn)
  const answer = useAnswer(call, 'GET /v1/open-data/editions')
  const [edition, setEdition] = useState('')
  return (
    <Answer of={answer}>
      {({ tables }) => (
        <>
          <SelectField
            name="edition"
            label={say.table}
            placeholder={say.chooseTable}
            value={edition}
            onChange={setEdition}
            options={tables.map(({ id, title, load }) => ({ value: id, label: `${title}, ${words.load(load)}` }))}
          />
          {edition && <OpenDataForm key={edition} edition={edition} />}
        </>
      )}
    </Answer>
  )
}

function OpenDataForm({ edition }: { edition: string }) {
  const say = useMessages(nl, en)
  const words = useMessages(openDataNl, openDataEn)
  const jump = usePageJump()
  const propose = useSend(call, 'POST /v1/publication-proposals', sending)
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition', { params: { edition } })
  return (
    <Answer of={answer}>
      {({ list, levels: there, municipalities }) => (
        <Form
          label={say.proposeOpen}
          problem={propose.problem}
          fieldOf={proposalField}
          onSend={async (answers) => {
            const { text } = answers
            const municipality = text('municipality')
            const made = await propose.send({
              body: {
                ...described(answers),
                origin: 'open-data',
                edition,
                series: Number(text('series')),
                level: text('level') as (typeof levels)[number],
                ...(municipality && { municipality }),
                surety: text('surety') as (typeof sureties)[number],
              },
            })
            if (made) jump(`/publiceren/${made.id}`)
          }}
        >
          <SelectField
            name="series"
            label={say.figure}
            options={list.map(({ series, title, breakdown, unit }) => ({
              value: String(series),
              label: [title, ...breakdown, unit].filter(Boolean).join(', '),
            }))}
          />
          <SelectField
            name="level"
            label={say.level}
            options={levels
              .filter((one) => there.some(({ level }) => level === one))
              .map((one) => ({ value: one, label: say.levels[one] }))}
          />
          {municipalities.length > 1 && (
            <SelectField
              name="municipality"
              label={say.municipality}
              optional
              placeholder={words.allMunicipalities}
              options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
          <SelectField
            name="surety"
            label={say.surety}
            options={sureties.map((one) => ({ value: one, label: say.sureties[one] }))}
          />
          <DescribedFields />
          <FormActions>
            <Button type="submit" kind="primary" busy={propose.busy}>
              {say.proposeNow}
            </Button>
          </FormActions>
        </Form>
      )}
    </Answer>
  )
}
