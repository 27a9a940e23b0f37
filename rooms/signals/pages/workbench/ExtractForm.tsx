/** A source-protected extract: the officer's own words, written into the compartment that will receive them. */
import { useState } from 'react'
import { Button, Form, FormActions, Notice, TextArea, useSend } from '../../../../kit/workbench/index.ts'
import { call, type LetterShown, useSaying } from './desk-call.ts'

export function ExtractForm({ letter, onDone }: { letter: LetterShown; onDone: (sentence: string) => void }) {
  const say = useSaying()
  const write = useSend(call, 'POST /v1/extracts', { refreshes: ['GET /v1/extracts'] })
  const note = useSend(call, 'POST /v1/letters/:letter/_extracted', {
    refreshes: ['GET /v1/letters', 'GET /v1/letters/:letter'],
  })
  /** Written but not yet noted: a second press notes the same extract. */
  const [written, setWritten] = useState<string>()
  const { classification } = letter
  if (!classification) return <Notice kind="attention">{say.classifyFirst}</Notice>
  return (
    <Form
      problem={write.problem ?? note.problem}
      onSend={async (answers) => {
        const { theme, subject } = classification
        const extract = written ?? (await write.send({ body: { theme, subject, text: answers.text('text') } }))?.id
        if (!extract) return
        setWritten(extract)
        if (await note.send({ params: { letter: letter.id }, body: { extract } })) onDone(say.extractSaved)
      }}
    >
      <p>{say.extractText}</p>
      <ul>
        {say.extractCare.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <TextArea name="text" label={say.extractLabel} hint={say.extractHint} maximum={4_000} rows={9} />
      <FormActions>
        <Button kind="primary" type="submit" busy={write.busy || note.busy}>
          {say.extractSave}
        </Button>
      </FormActions>
    </Form>
  )
}
