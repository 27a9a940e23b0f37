/** All conferences of the regime: a day every participant may know, an agenda only for those involved. */
import {
  Answer,
  DateField,
  DialogForm,
  PageHeader,
  TextField,
  useAnswer,
  useMe,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import { Members } from '../invitation/pages/Invitations.tsx'
import { invitation as invitationEn } from '../messages/invitation.en.ts'
import { invitation as invitationNl } from '../messages/invitation.nl.ts'
import { meeting as en } from '../messages/meeting.en.ts'
import { meeting as nl } from '../messages/meeting.nl.ts'
import { ConferenceTable } from './CaseTables.tsx'
import { isRefusedYet, NothingYet } from './NothingYet.tsx'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

export default function ConferencesPage() {
  const { say } = useCasework()
  const { appointment } = useMe()
  const conferences = useAnswer(call, 'GET /v1/conferences')
  const mayCall = appointment.roles.some((role) => role === 'process-manager' || role === 'delegate')
  return (
    <>
      <PageHeader
        title={say.conferences}
        lede={say.conferencesLede}
        actions={mayCall && conferences.state === 'ready' && <CallConference shown={conferences.value} />}
      />
      {conferences.state === 'problem' && isRefusedYet(conferences.problem) ? (
        <NothingYet problem={conferences.problem} />
      ) : (
        <Answer of={conferences}>
          {(shown) => (
            <ConferenceTable
              title={say.conferences}
              today={shown.today}
              rows={shown.conferences}
              empty={{ title: say.noConference, text: say.noConferenceText }}
            />
          )}
        </Answer>
      )}
    </>
  )
}

function CallConference({ shown }: { shown: CaseworkReply<'GET /v1/conferences'> }) {
  const { say } = useCasework()
  const words = useMessages(nl, en)
  const invited = useMessages(invitationNl, invitationEn)
  const callIt = useSend(call, 'POST /v1/conferences', { refreshes: afterAnyChange })
  return (
    <DialogForm
      kind="primary"
      label={say.call}
      sending={callIt}
      save={say.call}
      onSend={({ text, maybe, list }) => {
        const beginsAt = maybe('beginsAt')
        const called = { heldOn: text('heldOn'), place: text('place'), members: [...list('members')] }
        const body = { ...called, ...(beginsAt ? { beginsAt } : {}) }
        return callIt.send({ body })
      }}
    >
      <DateField name="heldOn" label={say.heldOn} />
      <TextField name="beginsAt" label={words.beginsAt} hint={words.beginsAtHint} optional short />
      <TextField name="place" label={say.where} hint={invited.placeHint} />
      <Members organs={shown.organs} members={shown.proposedMembers} hint={invited.membersHint} />
    </DialogForm>
  )
}
