/** Before a conference and after it: to the meeting, who asks for a place on the agenda, the invitation, the minutes. */
import { Fragment, useState } from 'react'
import {
  Answer,
  Button,
  ButtonLink,
  DialogButton,
  EmptyState,
  Section,
  StatusTag,
  useAnswer,
  useMe,
  useSend,
} from '../../../../kit/workbench/index.ts'
import type { ConferenceCard } from '../../contract.ts'
import { CaseLink } from '../../pages/CaseTables.tsx'
import { afterAnyChange, call } from '../../pages/use-casework.ts'
import { saveAs } from './save-as.ts'
import { useMeetingWords } from './use-meeting-words.ts'

export function MeetingActions({ conference, today }: { conference: ConferenceCard; today: string }) {
  const { say } = useMeetingWords()
  if (conference.standing === 'called-off') return null
  const at = `/overleggen/${conference.id}`
  // Nobody sits down any more at a table of yesterday that was never opened; what was written up afterwards can be read.
  const over = conference.standing === 'closed' || (conference.standing === 'called' && conference.heldOn < today)
  return (
    <>
      {over ? (
        <ButtonLink kind="primary" to={`${at}/notulen`}>
          {say.minutesLink}
        </ButtonLink>
      ) : (
        <ButtonLink kind="primary" to={`${at}/vergadering`}>
          {say.enter}
        </ButtonLink>
      )}
      {!over && <Invitation conference={conference} />}
    </>
  )
}

function Invitation({ conference }: { conference: ConferenceCard }) {
  const { say, format } = useMeetingWords()
  const [problem, setProblem] = useState('')
  const hand = async () => {
    const result = await call('GET /v1/conferences/:conference/invitation', { params: { conference: conference.id } })
    setProblem(result.ok ? '' : result.problem.detail)
    if (result.ok) saveAs('overleg.ics', result.value, 'text/calendar')
  }
  const time = conference.beginsAt ? say.at(conference.beginsAt) : ''
  return (
    <DialogButton label={say.mail}>
      <textarea
        className="mail-text"
        readOnly
        rows={8}
        aria-label={say.mail}
        value={say.mailText(format.day(conference.heldOn), time, conference.place)}
      />
      <div className="button-row">
        <Button onPress={() => void hand()}>{say.invitation}</Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </DialogButton>
  )
}

/** Only for whoever makes the agenda. */
export function Proposals({ conference }: { conference: ConferenceCard }) {
  const { appointment } = useMe()
  const makesAgenda = appointment.roles.some((role) => role === 'process-manager' || role === 'delegate')
  return makesAgenda && conference.standing !== 'closed' && conference.standing !== 'called-off' ? (
    <Proposed conference={conference.id} />
  ) : null
}

function Proposed({ conference }: { conference: string }) {
  const { say } = useMeetingWords()
  const proposals = useAnswer(call, 'GET /v1/conferences/:conference/proposals', { params: { conference } })
  const place = useSend(call, 'POST /v1/conferences/:conference/agenda', {
    refreshes: [...afterAnyChange, 'GET /v1/conferences/:conference/proposals'],
  })
  const put = (theCase: string) => place.send({ params: { conference }, body: { case: theCase } })
  return (
    <Answer of={proposals}>
      {({ items }) => (
        <Section
          title={say.proposals}
          count={items.length}
          actions={
            items.length > 1 && (
              <Button
                busy={place.busy}
                onPress={async () => {
                  for (const item of items) await put(item.case.id)
                }}
              >
                {say.placeAll}
              </Button>
            )
          }
        >
          {items.length === 0 && <EmptyState title={say.proposalsNone} text={say.proposalsNoneText} />}
          {place.problem && <p role="alert">{place.problem.detail}</p>}
          <ul className="proposals">
            {items.map((item) => (
              <li key={item.case.id}>
                <CaseLink id={item.case.id} name={item.case.name} />{' '}
                {item.reasons.map((reason) => (
                  <Fragment key={reason}>
                    <StatusTag tone="attention">{say.reasons[reason]}</StatusTag>{' '}
                  </Fragment>
                ))}
                <Button kind="quiet" label={`${say.place}: ${item.case.name}`} onPress={() => void put(item.case.id)}>
                  {say.place}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Answer>
  )
}
