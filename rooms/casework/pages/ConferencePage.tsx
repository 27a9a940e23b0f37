/** One conference on one page: per case the goal, what each partner brings, decisions and actions. */
import {
  Card,
  DialogForm,
  EmptyState,
  Notice,
  PageHeader,
  Section,
  SelectField,
  Timeline,
  useAnswer,
  useMe,
  useMessages,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import { CallOffConference } from '../invitation/pages/CallOffConference.tsx'
import { ArrangeConference, Invitations } from '../invitation/pages/Invitations.tsx'
import { MeetingActions, Proposals } from '../meeting/pages/AroundMeeting.tsx'
import { meeting as meetingEn } from '../messages/meeting.en.ts'
import { meeting as meetingNl } from '../messages/meeting.nl.ts'
import { FinishAction } from './ActionForms.tsx'
import { AnswerPage } from './AnswerPage.tsx'
import { CaseLink, ConferenceStanding } from './CaseTables.tsx'
import { type AgendaItem, AgreeAction, type Conference, InviteGuest, RecordDecision } from './ConferenceForms.tsx'
import { afterAnyChange, call, useCasework } from './use-casework.ts'
import { useContributionEntry } from './use-story.tsx'

export default function ConferencePage() {
  const { say, format, organ } = useCasework()
  const words = useMessages(meetingNl, meetingEn)
  const { conference: id } = usePathValues('conference')
  const answer = useAnswer(call, 'GET /v1/conferences/:conference', { params: { conference: id } })
  return (
    <AnswerPage of={answer} title={say.conference}>
      {(conference) => (
        <>
          <PageHeader
            title={format.day(conference.heldOn)}
            name={say.conference}
            crumbs={[{ label: say.conferences, to: '/overleggen' }]}
            lede={
              <>
                {[conference.beginsAt && words.hour(conference.beginsAt), conference.place, organ(conference.calledBy)]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                <ConferenceStanding conference={conference} today={conference.today} />
              </>
            }
            actions={
              <>
                <MeetingActions conference={conference} today={conference.today} />
                {conference.may.arrange && <ArrangeConference conference={conference} />}
                {conference.placeable.length > 0 && <PlaceOnAgenda conference={conference} />}
                {conference.may.arrange && conference.heldOn >= conference.today && (
                  <CallOffConference conference={conference} />
                )}
              </>
            }
          />
          {conference.standing === 'called' && conference.heldOn < conference.today && (
            <Notice kind="attention">{words.dayIsOver}</Notice>
          )}
          {conference.standing === 'called-off' ? (
            <Notice kind="attention" title={words.calledOff}>
              {words.calledOffText}
            </Notice>
          ) : (
            <Section title={say.agenda} count={conference.agenda.length}>
              {conference.agenda.length === 0 && <EmptyState title={say.emptyAgenda} text={say.emptyAgendaText} />}
              {conference.agenda.map((item) => (
                <Item key={item.case.id} item={item} conference={conference} />
              ))}
            </Section>
          )}
          {/* Below the agenda: what comes in later must not move a button that somebody is pressing. */}
          <Proposals conference={conference} />
          <Invitations conference={conference} />
        </>
      )}
    </AnswerPage>
  )
}

function Item({ item, conference }: { item: AgendaItem; conference: Conference }) {
  const { appointment } = useMe()
  const { say, codes, format, organ } = useCasework()
  const entry = useContributionEntry()
  return (
    <Card
      title={<CaseLink id={item.case.id} name={item.case.name} />}
      actions={
        <>
          {item.may.record && <RecordDecision item={item} conference={conference} />}
          {item.may.agree && <AgreeAction item={item} conference={conference} />}
          {item.may.invite && <InviteGuest item={item} conference={conference} />}
        </>
      }
    >
      <p>
        <strong>{say.goal}</strong> {item.goal ?? say.frameOnly}
      </p>
      {item.contributions.length > 0 && (
        <>
          <h4>{say.whatPartnersBring}</h4>
          <Timeline
            label={say.whatPartnersBring}
            entries={item.contributions.map((one) => ({ ...entry(one), actions: undefined }))}
          />
        </>
      )}
      <h4>{say.decisionsTaken}</h4>
      {item.decisions.length === 0 && <p className="hint">{say.noDecisionYet}</p>}
      <ul>
        {item.decisions.map((decision) => (
          <li key={decision.id}>
            <strong>{codes.outcomes[decision.outcome]}</strong> {decision.reasons}{' '}
            <span className="hint">{decision.ground.label}</span>
          </li>
        ))}
      </ul>
      {(item.may.agree || item.actions.length > 0) && <h4>{say.actionsOpen}</h4>}
      {item.may.agree && item.actions.length === 0 && <p className="hint">{say.noActions}</p>}
      <ul>
        {item.actions.map((action) => (
          <li key={action.id}>
            <strong>{organ(action.owner)}</strong>: {action.what}{' '}
            <span className="hint">
              {action.ground.label} ·{' '}
              {action.doneOn
                ? `${say.doneOn} ${format.shortDay(action.doneOn)}`
                : `${say.due} ${format.shortDay(action.dueOn)}`}
            </span>
            {!action.doneOn && action.owner === appointment.organ && <FinishAction action={action} />}
          </li>
        ))}
      </ul>
      {item.guests.length > 0 && (
        <>
          <h4>{say.guests}</h4>
          <ul>
            {item.guests.map((guest) => (
              <li key={guest.id}>
                <strong>{guest.organisation}</strong>{' '}
                <span className="hint">{say.guestHanded(format.shortDay(guest.handedOverOn))}</span>
                <blockquote>{guest.extract}</blockquote>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function PlaceOnAgenda({ conference }: { conference: Conference }) {
  const { say } = useCasework()
  const place = useSend(call, 'POST /v1/conferences/:conference/agenda', { refreshes: afterAnyChange })
  return (
    <DialogForm
      label={say.placeCase}
      sending={place}
      save={say.placeCase}
      onSend={({ text }) => place.send({ params: { conference: conference.id }, body: { case: text('case') } })}
    >
      <SelectField
        name="case"
        label={say.case}
        options={conference.placeable.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </DialogForm>
  )
}
