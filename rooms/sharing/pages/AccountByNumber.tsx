/** One thing by its number: for what goes later than this page looks ahead. Whoever has it on a screen reads the number there. */
import { useState } from 'react'
import {
  Button,
  ClockAccount,
  Form,
  FormActions,
  regimeName,
  Section,
  SelectField,
  TextField,
  useWords,
} from '../../../kit/workbench/index.ts'
import { useRetention } from './use-retention.ts'

const regimes = ['WGS-ZVH', 'MUN', 'WGS-RIEC', 'PGA'] as const

export function AccountByNumber() {
  const { say } = useRetention()
  const word = useWords()
  const [asked, setAsked] = useState<{ regime: (typeof regimes)[number]; id: string }>()
  return (
    <Section title={say.oneTitle}>
      <p className="hint">{say.oneText}</p>
      <Form
        label={say.oneTitle}
        onSend={({ text }) =>
          setAsked({
            regime: regimes.find((code) => code === text('regime')) ?? 'WGS-ZVH',
            id: text('number').trim().toLowerCase(),
          })
        }
      >
        <SelectField
          name="regime"
          label={say.oneWorld}
          value="WGS-ZVH"
          options={regimes.map((value) => ({ value, label: word(regimeName(value)) }))}
        />
        <TextField name="number" label={say.oneNumber} />
        <FormActions>
          <Button type="submit">{say.oneShow}</Button>
        </FormActions>
      </Form>
      {asked && (
        <p>
          {say.oneName(asked.id)}{' '}
          <ClockAccount key={`${asked.regime} ${asked.id}`} {...asked} name={say.oneName(asked.id)} />
        </p>
      )}
    </Section>
  )
}
