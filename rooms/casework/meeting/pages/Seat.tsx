/** Taking a seat for one case: secrecy stated, and whether somebody in the case is close. */
import { useState } from 'react'
import { Button, Form, FormActions, Notice, RadioField, TickField, useSend } from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type Tie, ties } from '../words.ts'
import type { ItemShown, RecordShown } from './table-memory.ts'
import { useMeetingWords } from './use-meeting-words.ts'

export function Seat({
  item,
  record,
  stated,
  onSeated,
}: {
  item: ItemShown
  record: RecordShown
  /** Secrecy was stated for another case of this conference: for the next it is one press. */
  stated: boolean
  onSeated: () => void
}) {
  const { say } = useMeetingWords()
  const [changing, setChanging] = useState(false)
  const take = useSend(call, 'POST /v1/agenda-items/:item/seats')
  if (record.seat === 'none' && !changing) return null
  if (record.seat !== null && !changing)
    return (
      <Notice kind="attention">
        {say.steppedAsideText}{' '}
        <Button kind="quiet" onPress={() => setChanging(true)}>
          {say.change}
        </Button>
      </Notice>
    )
  return (
    <Form
      label={say.takeSeat}
      problem={take.problem}
      onSend={async ({ text, ticked }) => {
        const body = { secrecy: ticked('secrecy') as true, tie: (text('tie') || 'none') as Tie }
        if (!(await take.send({ params: { item: item.id }, body }))) return
        setChanging(false)
        // The form goes away; whoever uses the keyboard stays at this case.
        document.getElementById('meeting-case')?.focus()
        onSeated()
      }}
    >
      <TickField name="secrecy" label={record.plan ? say.secrecyOfProtocol : say.secrecy} ticked={stated} />
      <RadioField
        name="tie"
        label={say.tie}
        hint={say.tieHint}
        value={record.seat ?? 'none'}
        options={ties.map((value) => ({ value, label: say.ties[value] }))}
      />
      <FormActions>
        <Button kind="primary" type="submit" busy={take.busy}>
          {say.takeSeat}
        </Button>
      </FormActions>
    </Form>
  )
}
