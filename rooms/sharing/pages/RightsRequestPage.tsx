/** One request: its clocks beside it, one step at a time, and what the organs said once that lies open. */
import {
  Answer,
  ButtonLink,
  ButtonRow,
  FactsRail,
  Notice,
  organName,
  PageHeader,
  Section,
  StatusTag,
  StoryAndRail,
  Table,
  type TableColumn,
  useAnswer,
  useFormats,
  useMessages,
  usePathValues,
  useWords,
} from '../../../kit/workbench/index.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { ShownRequest, ShownVerdict } from '../rights/contract.ts'
import { AccountButton } from './AccountButton.tsx'
import { call } from './call.ts'
import { toneOfRequest } from './RightsRequestsPage.tsx'
import { AskStep, DecideStep, ExtendStep, IdentityStep, OpenStep, SendStep } from './RightsSteps.tsx'

export default function RightsRequestPage() {
  const say = useMessages(nl, en)
  const { request: id } = usePathValues('request')
  const answer = useAnswer(call, 'GET /v1/rights-requests/:request', { params: { request: id } })
  return (
    <>
      {answer.state === 'problem' && <PageHeader title={say.request} />}
      <Answer of={answer}>
        {(request) => (
          <>
            <PageHeader
              title={`${request.reference}: ${say.kinds[request.kind]}`}
              crumbs={[{ label: say.title, to: '/verzoeken' }]}
              tags={<StatusTag tone={toneOfRequest[request.state]}>{say.states[request.state]}</StatusTag>}
            />
            <StoryAndRail story={<Story request={request} />} rail={<Rail request={request} />} />
          </>
        )}
      </Answer>
    </>
  )
}

function Story({ request }: { request: ShownRequest }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { may, consultation } = request
  return (
    <>
      {request.asks === null ? <Notice>{say.personSealed}</Notice> : <p className="prose">{request.asks}</p>}
      {may.checkIdentity && <IdentityStep request={request} />}
      {may.ask && <AskStep request={request} />}
      {request.state === 'consulting' && consultation && (
        <Notice title={say.consulting}>
          <p>{say.consultingText(format.day(consultation.closesOn))}</p>
          {consultation.complete !== null && <p>{consultation.complete ? say.allSpoke : say.notAllSpoke}</p>}
        </Notice>
      )}
      {may.open && <OpenStep request={request} />}
      {consultation?.openedOn && (
        <Section title={say.verdicts} count={request.verdicts.length}>
          <Verdicts verdicts={request.verdicts} />
        </Section>
      )}
      {may.decide && <DecideStep request={request} />}
      {request.decision && (
        <Section title={say.decision}>
          <p>
            <strong>{say.outcomes[request.decision.outcome]}</strong>{' '}
            <span className="hint">{format.day(request.decision.on)}</span>
          </p>
          <p>{request.decision.reasons}</p>
          {request.answeredOn && <p>{say.answered(format.day(request.answeredOn))}</p>}
          {may.readLetter && (
            <ButtonRow>
              <ButtonLink to={`/verzoeken/${request.id}/brief`}>{say.readLetter}</ButtonLink>
            </ButtonRow>
          )}
        </Section>
      )}
      {request.decision && <NotPutRight verdicts={request.verdicts} />}
      {may.send && <SendStep request={request} />}
      {may.extend && <ExtendStep request={request} />}
    </>
  )
}

/** Whoever sends the answer, or looks back at it, sees what was promised and not done. It stops nothing: the term goes on. */
function NotPutRight({ verdicts }: { verdicts: readonly ShownVerdict[] }) {
  const say = useMessages(nl, en)
  const inWords = useWords()
  const waiting = verdicts.filter(({ toPutRight, putRightOn }) => toPutRight && !putRightOn)
  if (waiting.length === 0) return null
  const organs = waiting.flatMap(({ organ }) => (organ ? [inWords(organName(organ))] : []))
  return (
    <Notice kind="attention" title={say.notPutRightTitle}>
      <p>{say.notPutRight(organs.join(', '))}</p>
    </Notice>
  )
}

function Verdicts({ verdicts }: { verdicts: readonly ShownVerdict[] }) {
  const say = useMessages(nl, en)
  const inWords = useWords()
  const format = useFormats()
  const ground: TableColumn<ShownVerdict> = {
    label: say.ground,
    cell: ({ letter, told }) =>
      letter && (
        <>
          {say.groundLetter(letter)}{' '}
          <StatusTag tone={told ? 'neutral' : 'attention'}>{told ? say.mayTell : say.mayNotTell}</StatusTag>
        </>
      ),
  }
  return (
    <Table
      caption={say.verdicts}
      captionHidden
      rows={verdicts}
      rowKey={({ id }) => id}
      empty={{ title: say.noVerdicts }}
      columns={[
        { label: say.organ, cell: ({ organ }) => (organ ? inWords(organName(organ)) : say.together) },
        {
          label: say.verdict,
          cell: ({ verdict, late, toPutRight, putRightOn }) => (
            <>
              {say.verdictWords[verdict]} {late && <span className="hint">{say.lateVerdict}</span>}
              {toPutRight && (
                <>
                  <br />
                  <StatusTag tone={putRightOn ? 'done' : 'attention'}>
                    {putRightOn ? say.putRightOn(format.shortDay(putRightOn)) : say.stillToPutRight}
                  </StatusTag>
                </>
              )}
            </>
          ),
        },
        ...(verdicts.some(({ letter }) => letter) ? [ground] : []),
      ]}
    />
  )
}

function Rail({ request }: { request: ShownRequest }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { person, identity, extension } = request
  const who = [
    ...(person
      ? [
          { term: say.name, value: person.name },
          { term: say.birthDate, value: format.day(person.birthDate) },
          { term: say.address, value: person.address },
        ]
      : []),
    ...(identity ? [{ term: say.established, value: `${say.ways[identity.way]}, ${format.day(identity.on)}` }] : []),
  ]
  return (
    <>
      <FactsRail
        title={say.clocks}
        facts={[
          { term: say.received, value: `${format.day(request.receivedOn)}, ${say.channels[request.channel]}` },
          { term: say.due, value: format.day(request.dueOn) },
          { term: say.policeDue, value: format.day(request.policeDueOn) },
          ...(extension ? [{ term: say.extended(format.day(extension.toldOn)), value: extension.reason }] : []),
        ]}
      >
        <AccountButton of="request" id={request.id} name={request.reference} />
      </FactsRail>
      {who.length > 0 && <FactsRail title={say.person} facts={who} />}
    </>
  )
}
