/** Opens a file for one measure: on which power, where, and what was found. */
import { useState } from 'react'
import {
  Answer,
  Button,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  usePageJump,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { PowerOfMeasure, ShownMeasure } from '../measure/contract.ts'
import { noneOfThese } from '../measure/words.ts'
import { PowerOutcomes } from './PowerOutcomes.tsx'
import { call } from './use-casework.ts'
import { afterAFileChange, useMeasure } from './use-measure.ts'

export default function MeasureFormPage() {
  const { say } = useMeasure()
  const measures = useAnswer(call, 'GET /v1/measures')
  return (
    <>
      <PageHeader title={say.open} lede={say.openLede} crumbs={[{ label: say.title, to: '/maatregelen' }]} />
      <Answer of={measures}>{({ powers, phenomena }) => <OpenForm powers={powers} phenomena={phenomena} />}</Answer>
    </>
  )
}

function OpenForm({
  powers,
  phenomena,
}: {
  powers: readonly PowerOfMeasure[]
  phenomena: readonly NonNullable<ShownMeasure['phenomenon']>[]
}) {
  const { say, language } = useMeasure()
  const jump = usePageJump()
  const [code, setCode] = useState('')
  const open = useSend(call, 'POST /v1/measures', { refreshes: afterAFileChange })
  const power = powers.find((one) => one.code === code)
  return (
    <Form
      label={say.open}
      problem={open.problem}
      onSend={async ({ text }) => {
        const body = {
          power: code,
          ground: text('ground'),
          phenomenon: text('phenomenon'),
          place: text('place'),
          facts: text('facts'),
          source: text('source'),
        }
        const opened = await open.send({ body })
        if (opened) jump(`/maatregelen/${opened.id}`)
      }}
    >
      <SelectField
        name="power"
        label={say.power}
        value={code}
        onChange={setCode}
        options={powers.map((one) => ({ value: one.code, label: one.name[language] }))}
      />
      {power?.standing === 'unverified' && <Notice kind="attention">{say.unverified}</Notice>}
      {power && <PowerOutcomes power={power} />}
      {power && (
        <RadioField
          key={power.code}
          name="ground"
          label={say.ground}
          hint={say.groundHint}
          options={power.grounds.map((one) => ({ value: one.code, label: `${one.code}. ${one.says[language]}` }))}
        />
      )}
      <SelectField
        name="phenomenon"
        label={say.phenomenon}
        hint={say.phenomenonHint}
        options={[
          ...phenomena.map(({ code: value, name }) => ({ value, label: name[language] })),
          { value: noneOfThese, label: say.noPhenomenon },
        ]}
      />
      <TextField name="place" label={say.place} hint={say.placeHint} />
      <TextArea name="facts" label={say.facts} hint={say.factsHint} maximum={8000} rows={8} />
      <TextField name="source" label={say.source} hint={say.sourceHint} />
      <FormActions>
        <Button kind="primary" type="submit" busy={open.busy}>
          {say.send}
        </Button>
      </FormActions>
    </Form>
  )
}
