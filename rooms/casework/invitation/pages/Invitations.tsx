/** Who is invited to a conference, to which organs an invitation went and when; and, for whoever arranges it, the forms for both. */
import { useState } from 'react'
import {
  Button,
  CheckboxField,
  DateField,
  DialogForm,
  Section,
  TextField,
  useMessages,
  useSend,
} from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import { invitation as en } from '../../messages/invitation.en.ts'
import { invitation as nl } from '../../messages/invitation.nl.ts'
import { meeting as meetingEn } from '../../messages/meeting.en.ts'
import { meeting as meetingNl } from '../../messages/meeting.nl.ts'
import { afterAnyChange, call, useCasework } from '../../pages/use-casework.ts'

type Conference = CaseworkReply<'GET /v1/conferences/:conference'>
type Shown = Conference['invitations'][number]

export function Invitations({ conference }: { conference: Conference }) {
  const { organ } = useCasework()
  const say = useMessages(nl, en)
  const { members, invitations, may } = conference
  return (
    <Section
      title={say.title}
      count={members.length}
      actions={may.arrange && conference.heldOn >= conference.today && <SendInvitation conference={conference.id} />}
    >
      {conference.standing !== 'called-off' && <p className="hint">{say.lede}</p>}
      <ul className="invited">
        {members.map((one) => (
          <li key={one}>{organ(one)}</li>
        ))}
      </ul>
      {invitations.length === 0 && <p className="hint">{say.none}</p>}
      <ul className="decided">
        {invitations.map((one) => (
          <li key={one.id}>
            <InvitationLine one={one} calledOff={conference.standing === 'called-off'} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function InvitationLine({
  one: { takesBack, organs, askedAt, leftAt, reached },
  calledOff,
}: {
  one: Shown
  calledOff: boolean
}) {
  const { format, organ } = useCasework()
  const say = useMessages(nl, en)
  if (!leftAt || !reached)
    return (
      <>
        <strong>{(takesBack ? say.takingBackWaits : say.waits)(format.moment(askedAt))}</strong>
        <p className="hint">{takesBack ? say.takingBackWaitsHint : say.waitsHint}</p>
      </>
    )
  if (takesBack)
    return (
      <>
        <strong>{say.takenBackAt(format.moment(leftAt))}</strong>{' '}
        {reached.length > 0 ? say.reached(format.list(reached.map(organ))) : say.nobodyHadOne}
      </>
    )
  const others = organs.filter((one) => !reached.includes(one))
  return (
    <>
      <strong>{say.leftAt(format.moment(leftAt))}</strong>{' '}
      {reached.length > 0 ? say.reached(format.list(reached.map(organ))) : say.nobody}
      {reached.length > 0 && others.length > 0 && (
        <p className="hint">{(calledOff ? say.notReachedOff : say.notReached)(format.list(others.map(organ)))}</p>
      )}
    </>
  )
}

function SendInvitation({ conference }: { conference: string }) {
  const say = useMessages(nl, en)
  const [sent, setSent] = useState(false)
  const send = useSend(call, 'POST /v1/conferences/:conference/invitations', { refreshes: afterAnyChange })
  return (
    <>
      <Button
        busy={send.busy}
        onPress={async () => setSent((await send.send({ params: { conference } })) !== undefined)}
      >
        {say.send}
      </Button>
      <p className="hint" role="status">
        {send.problem ? send.problem.detail : sent ? say.sent : say.sendHint}
      </p>
    </>
  )
}

export function ArrangeConference({ conference }: { conference: Conference }) {
  const { say } = useCasework()
  const invited = useMessages(nl, en)
  const words = useMessages(meetingNl, meetingEn)
  const arrange = useSend(call, 'POST /v1/conferences/:conference/arrangement', { refreshes: afterAnyChange })
  return (
    <DialogForm
      label={invited.arrange}
      sending={arrange}
      save={invited.arrange}
      onSend={({ text, maybe, list }) => {
        const beginsAt = maybe('beginsAt')
        const to = { heldOn: text('heldOn'), place: text('place'), members: [...list('members')] }
        return arrange.send({
          params: { conference: conference.id },
          body: { ...to, ...(beginsAt ? { beginsAt } : {}) },
        })
      }}
    >
      <p>{invited.arrangeText}</p>
      <DateField name="heldOn" label={say.heldOn} value={conference.heldOn} />
      <TextField
        name="beginsAt"
        label={words.beginsAt}
        hint={words.beginsAtHint}
        optional
        short
        value={conference.beginsAt ?? ''}
      />
      <TextField name="place" label={say.where} hint={invited.placeHint} value={conference.place} />
      <Members organs={conference.organs} members={conference.members} hint={invited.membersHintOfSeries} />
    </DialogForm>
  )
}

/** Which organs are invited; those that are, or are proposed, are ticked. */
export function Members({
  organs,
  members,
  hint,
}: {
  organs: readonly { organ: string; name: string }[]
  members: readonly string[]
  hint: string
}) {
  const say = useMessages(nl, en)
  return (
    <CheckboxField
      name="members"
      label={say.members}
      hint={hint}
      value={members}
      options={organs.map(({ organ, name }) => ({ value: organ, label: name }))}
    />
  )
}
