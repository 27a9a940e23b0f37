/** A new part of the record: what it is, and who may read it. Offered are the organs at the table for this case. */
import { useState } from 'react'
import {
  Button,
  CheckboxField,
  Form,
  FormActions,
  RadioField,
  useMe,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type BlockPart, blockParts } from '../../record/words.ts'
import type { ItemShown, RecordShown, TableMemory } from './table-memory.ts'
import { useMeetingWords } from './use-meeting-words.ts'

type Beginning = {
  readonly item: ItemShown
  readonly record: RecordShown
  readonly quoting: string | undefined
  readonly table: TableMemory
  readonly close: () => void
}

export function BeginBlock({ item, record, quoting, table, close }: Beginning) {
  const { say, organ, category } = useMeetingWords()
  const { appointment } = useMe()
  const begin = useSend(call, 'POST /v1/agenda-items/:item/blocks')
  const others = item.case.involved.filter((one) => one !== appointment.organ)
  const [audience, setAudience] = useState<readonly string[]>(
    others.filter((one) => record.proposedReaders.includes(one)),
  )
  const [part, setPart] = useState<BlockPart>('interpretation')
  const quoted = item.contributions.find(({ id }) => id === quoting)
  return (
    <Form
      problem={begin.problem}
      onSend={async () => {
        const quotes = quoting ? { quotes: [quoting] } : {}
        const body = { part, audience: [...audience], text: '', ...quotes }
        const made = await begin.send({ params: { item: item.id }, body })
        if (!made) return
        table.begun({
          ...made,
          part,
          organ: appointment.organ,
          writtenBy: appointment.organ,
          audience: quoting ? null : [...new Set([appointment.organ, ...audience])].sort(),
          restsOn: quoting ? [quoting] : [],
          sourceChanged: false,
          mine: true,
          pen: null,
          text: '',
        })
        close()
      }}
    >
      {quoted && (
        <p className="hint">
          {say.quotes}: {organ(quoted.organ)}, {category(quoted.category)}
        </p>
      )}
      <RadioField
        name="part"
        label={say.part}
        value={part}
        onChange={(chosen) => setPart(chosen as BlockPart)}
        options={blockParts.map((value) => ({ value, label: say.parts[value], hint: say.partsHint[value] }))}
      />
      <CheckboxField
        name="audience"
        label={say.audience}
        hint={quoting ? `${say.audienceHint} ${say.audienceQuoted}` : say.audienceHint}
        optional
        value={audience}
        onChange={setAudience}
        options={others.map((value) => ({ value, label: organ(value) }))}
      />
      <FormActions>
        <Button kind="primary" type="submit" busy={begin.busy}>
          {say.beginBlock}
        </Button>
        <Button onPress={close}>{say.cancel}</Button>
      </FormActions>
    </Form>
  )
}
