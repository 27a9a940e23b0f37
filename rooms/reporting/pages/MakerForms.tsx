/** What an analyst or programme manager can add: a report, and what they read into figures. */
import { useState } from 'react'
import { caller } from '../../../kit/caller.ts'
import {
  Button,
  Form,
  FormActions,
  Notice,
  Section,
  SelectField,
  TextArea,
  TextField,
  useMessages,
  usePageJump,
  useSend,
} from '../../../kit/workbench/index.ts'
import { reportingContract } from '../contract.ts'
import { workbench as en } from '../messages/workbench.en.ts'
import { workbench as nl } from '../messages/workbench.nl.ts'

const call = caller(reportingContract)
type Editions = { editions: readonly string[] }
const asOptions = (editions: readonly string[]) => editions.map((edition) => ({ value: edition, label: edition }))

export function MakeForm({ editions }: Editions) {
  const say = useMessages(nl, en)
  const jump = usePageJump()
  const make = useSend(call, 'POST /v1/council-reports', { refreshes: ['GET /v1/council-reports'] })
  return (
    <Section title={say.make} lede={say.makeLede}>
      <Form
        problem={make.problem}
        onSend={async (answers) => {
          const made = await make.send({ body: { asOf: answers.text('asOf') } })
          if (made) jump(`/raad/${made.id}`)
        }}
      >
        <SelectField name="asOf" label={say.asOf} options={asOptions(editions)} />
        <FormActions>
          <Button type="submit" busy={make.busy}>
            {say.makeNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

export function InterpretForm({ editions }: Editions) {
  const say = useMessages(nl, en)
  const [kept, setKept] = useState(0)
  const write = useSend(call, 'POST /v1/interpretations')
  return (
    <Section title={say.interpret} lede={say.interpretLede}>
      {kept > 0 && <Notice kind="done">{say.interpreted}</Notice>}
      <Form
        key={kept}
        problem={write.problem}
        onSend={async ({ text }) => {
          const body = { theme: text('theme'), edition: text('edition'), nl: text('nl'), en: text('en') }
          if (await write.send({ body })) setKept(kept + 1)
        }}
      >
        <TextField name="theme" label={say.theme} hint={say.themeHint} short />
        <SelectField name="edition" label={say.edition} options={asOptions(editions)} />
        <TextArea name="nl" label={say.inDutch} maximum={2000} />
        <TextArea name="en" label={say.inEnglish} maximum={2000} />
        <FormActions>
          <Button type="submit" busy={write.busy}>
            {say.interpretNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
