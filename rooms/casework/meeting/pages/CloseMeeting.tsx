/** Closing: one dialog, and nothing to be done afterwards. */
import { useState } from 'react'
import {
  Button,
  DateField,
  DialogButton,
  Form,
  FormActions,
  TextField,
  TickField,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { afterAnyChange, call } from '../../pages/use-casework.ts'
import type { MeetingShown } from './table-memory.ts'
import { useMeetingWords } from './use-meeting-words.ts'

const fieldOfNext = (name: string) => name.replace('next.', '')

export function CloseMeeting({ meeting, onClosed }: { meeting: MeetingShown; onClosed: () => void }) {
  const { say } = useMeetingWords()
  const closing = useSend(call, 'POST /v1/conferences/:conference/closing', { refreshes: afterAnyChange })
  const [alone, setAlone] = useState(false)
  return (
    <DialogButton label={say.close} title={say.closeTitle} kind="stop">
      {(close) => (
        <Form
          problem={closing.problem}
          fieldOf={fieldOfNext}
          onSend={async ({ text, maybe }) => {
            const beginsAt = maybe('beginsAt')
            const next = { heldOn: text('heldOn'), place: text('place'), ...(beginsAt ? { beginsAt } : {}) }
            const sent = { params: { conference: meeting.id }, body: alone ? {} : { next } }
            if (!(await closing.send(sent))) return
            close()
            onClosed()
          }}
        >
          <p>{say.closeText}</p>
          {!alone && (
            <>
              <DateField name="heldOn" label={say.nextOn} hint={say.nextHint} value={meeting.suggestedNext} />
              <TextField
                name="beginsAt"
                label={say.nextTime}
                hint={say.beginsAtHint}
                optional
                short
                value={meeting.beginsAt ?? ''}
              />
              <TextField name="place" label={say.nextPlace} value={meeting.place} />
            </>
          )}
          <TickField name="alone" label={say.noNext} ticked={alone} onChange={setAlone} />
          <FormActions>
            <Button kind="stop" type="submit" busy={closing.busy}>
              {say.closeNow}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
