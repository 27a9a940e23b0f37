/** One extract, read by a second officer beside one question. */
import { useState } from 'react'
import {
  Answer,
  Button,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioField,
  Section,
  StatusTag,
  TextArea,
  useAnswer,
  usePathValues,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call, type ExtractShown, useSaying } from './desk-call.ts'
import { toneOf } from './ExtractsPage.tsx'

const refreshes = ['GET /v1/extracts', 'GET /v1/extracts/:extract']
export default function ExtractPage() {
  const { extract: id } = usePathValues('extract')
  const extract = useAnswer(call, 'GET /v1/extracts/:extract', { params: { extract: id } })
  return <Answer of={extract}>{(shown) => <OneExtract extract={shown} />}</Answer>
}

function OneExtract({ extract }: { extract: ExtractShown }) {
  const say = useSaying()
  const [done, setDone] = useState<string>()
  const { state, mine, text, remark } = extract
  return (
    <>
      <PageHeader
        title={`${say.themes[extract.theme]}: ${say.subjects[extract.subject]}`}
        name={say.extracts}
        crumbs={[{ label: say.extracts, to: '/uittreksels' }]}
        tags={<StatusTag tone={toneOf(state, mine)}>{say.extractStates[state]}</StatusTag>}
      />
      {done && <Notice kind="done">{done}</Notice>}
      <Section title={say.extractLabel}>
        <blockquote className="written">
          <p>{text}</p>
        </blockquote>
      </Section>
      {remark && (
        <Notice kind="attention" title={say.remarkShown}>
          {remark}
        </Notice>
      )}
      {state === 'draft' && mine && <Notice>{say.yoursWaits}</Notice>}
      {state === 'draft' && !mine && <Judge id={extract.id} onDone={setDone} />}
      {(state === 'draft' || state === 'sent-back') && mine && <Revise extract={extract} onDone={setDone} />}
    </>
  )
}

function Judge({ id, onDone }: { id: string; onDone: (sentence: string) => void }) {
  const say = useSaying()
  const [recognised, setRecognised] = useState<string>()
  const release = useSend(call, 'POST /v1/extracts/:extract/_release', { refreshes })
  const sendBack = useSend(call, 'POST /v1/extracts/:extract/_send-back', { refreshes })
  const params = { extract: id }
  return (
    <Form
      problem={release.problem ?? sendBack.problem}
      onSend={async (answers) => {
        if (recognised === 'no') {
          const sent = await release.send({ params, body: { neighbourCouldRecogniseWriter: 'no' } })
          if (sent) onDone(say.released)
        } else if (recognised === 'yes') {
          const sent = await sendBack.send({ params, body: { remark: answers.text('remark') } })
          if (sent) onDone(say.sentBack)
        }
      }}
    >
      <RadioField
        name="neighbourCouldRecogniseWriter"
        label={say.neighbour}
        hint={say.neighbourHint}
        value={recognised ?? ''}
        onChange={setRecognised}
        options={[
          { value: 'no', label: say.neighbourNo },
          { value: 'yes', label: say.neighbourYes },
        ]}
      />
      {recognised === 'yes' && <TextArea name="remark" label={say.remark} maximum={500} rows={3} />}
      <FormActions>
        {recognised && (
          <Button kind="primary" type="submit" busy={release.busy || sendBack.busy}>
            {recognised === 'yes' ? say.sendBack : say.release}
          </Button>
        )}
      </FormActions>
    </Form>
  )
}

function Revise({ extract, onDone }: { extract: ExtractShown; onDone: (sentence: string) => void }) {
  const say = useSaying()
  const revise = useSend(call, 'POST /v1/extracts/:extract/_revise', { refreshes })
  return (
    <Form
      problem={revise.problem}
      onSend={async (answers) => {
        const sent = await revise.send({ params: { extract: extract.id }, body: { text: answers.text('text') } })
        if (sent) onDone(say.revised)
      }}
    >
      <TextArea
        name="text"
        label={say.extractLabel}
        hint={say.extractHint}
        value={extract.text}
        maximum={4_000}
        rows={9}
      />
      <FormActions>
        <Button type="submit" busy={revise.busy}>
          {say.revise}
        </Button>
      </FormActions>
    </Form>
  )
}
