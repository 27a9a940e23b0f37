/** Calling off a conference: first what happens then and who hears of it, and only then the button that does it. */
import { DialogForm, useMessages, useSend } from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import { invitation as en } from '../../messages/invitation.en.ts'
import { invitation as nl } from '../../messages/invitation.nl.ts'
import { afterAnyChange, call, useCasework } from '../../pages/use-casework.ts'

export function CallOffConference({ conference }: { conference: CaseworkReply<'GET /v1/conferences/:conference'> }) {
  const { format, organ } = useCasework()
  const say = useMessages(nl, en)
  const callOff = useSend(call, 'POST /v1/conferences/:conference/calling-off', { refreshes: afterAnyChange })
  const invited = conference.invitations.flatMap((one) => (one.takesBack ? [] : (one.reached ?? [])))
  const organs = conference.members.filter((one) => invited.includes(one)).map(organ)
  return (
    <DialogForm
      kind="quiet"
      label={say.callOff}
      sending={callOff}
      save={say.callOff}
      saveKind="stop"
      onSend={() => callOff.send({ params: { conference: conference.id } })}
    >
      <p>{say.callOffSure}</p>
      <ul>
        <li>{organs.length > 0 ? say.callOffMail(format.list(organs)) : say.callOffNoMail}</li>
        <li>{say.callOffCases}</li>
        <li>{say.callOffStays}</li>
      </ul>
    </DialogForm>
  )
}
