/** Choosing files and bringing them: the first step of loading open data. */
import { type FormEvent, useRef, useState } from 'react'
import type { CallProblem } from '../../../kit/caller.ts'
import {
  Button,
  ErrorState,
  FormActions,
  RadioField,
  Section,
  useFormats,
  useMessages,
  usePageJump,
} from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { bringFiles } from './file-parts.ts'

export function HandIn() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const go = usePageJump()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const files = [...(input.current?.files ?? [])]
    const empty = files.find(({ size }) => size === 0)
    const wrong = files.length === 0 ? say.chooseFiles : empty ? say.emptyFile(empty.name) : null
    setFault(wrong)
    if (wrong) return
    const encoding = new FormData(event.currentTarget).get('encoding') === 'windows-1252' ? 'windows-1252' : 'utf-8'
    setProblem(null)
    setSending({ name: files[0]?.name ?? '', share: 0 })
    const brought = await bringFiles(files, encoding, (name, share) => setSending({ name, share }))
    setSending(null)
    if ('problem' in brought) setProblem(brought.problem)
    else go(`/open-data/leveringen/${brought.delivery}`)
  }
  return (
    <Section title={say.handIn} lede={say.handInLede}>
      {problem && <ErrorState problem={problem} />}
      <form className="form" onSubmit={send} noValidate aria-label={say.handIn}>
        <div className={fault ? 'field field-wrong' : 'field'}>
          <label htmlFor="files">{say.files}</label>
          <div className="hint" id="files-hint">
            {say.filesHint}
          </div>
          {fault && (
            <p className="error" id="files-error" role="alert">
              {fault}
            </p>
          )}
          <input
            ref={input}
            id="files"
            name="files"
            type="file"
            multiple
            accept=".csv,.txt,.xlsx,.json,.geojson,.topojson"
            aria-describedby={fault ? 'files-hint files-error' : 'files-hint'}
            aria-invalid={fault ? true : undefined}
          />
        </div>
        <RadioField
          name="encoding"
          label={say.encoding}
          value="utf-8"
          options={(['utf-8', 'windows-1252'] as const).map((value) => ({ value, label: say.encodings[value] }))}
        />
        {sending && (
          <div role="status">
            <label htmlFor="brought">{say.sending(sending.name, format.percentage(sending.share))}</label>
            <progress id="brought" className="progress" value={sending.share} max={1} />
          </div>
        )}
        <FormActions>
          <Button type="submit" kind="primary" busy={sending !== null}>
            {say.send}
          </Button>
        </FormActions>
      </form>
    </Section>
  )
}
