/** The story of a case as one viewer may see it: contributions, questions, decisions, actions, guests, in order of day. */

import { useState } from 'react'
import {
  Answer,
  Button,
  DialogButton,
  Form,
  FormActions,
  Notice,
  SelectField,
  type TimelineEntry,
  useAnswer,
  useMe,
  useSend,
  WhyPanel,
  WhyText,
} from '../../../kit/workbench/index.ts'
import type { CaseFile, ContributionShown } from '../contract.ts'
import { AccountButton } from './AccountButton.tsx'
import { FinishAction } from './ActionForms.tsx'
import { Correct, ReportError } from './CorrectionForms.tsx'
import { AnswerRequest, Remind } from './RequestForms.tsx'
import { afterAnyChange, call, useCasework, whyShown } from './use-casework.ts'

export function useStory(file: CaseFile): TimelineEntry[] {
  const { say, release, codes, format, organ, categories } = useCasework()
  const { appointment } = useMe()
  const contribution = useContributionEntry()
  const withQuote = (details: string, narrowed: boolean) => (narrowed ? `${details} · ${say.quoting}` : details)
  const entries: TimelineEntry[] = [
    ...(file.admission
      ? [
          {
            id: 'admission',
            when: file.admission.on,
            kind: 'decision' as const,
            by: organ(file.admission.by),
            title: say.admission,
            body: file.admission.reasons,
          },
        ]
      : []),
    ...file.contributions.map(contribution),
    ...file.requests.map((request) => ({
      id: request.id,
      when: request.askedOn,
      kind: 'event' as const,
      by: organ(request.asker),
      title: say.requestOf(organ(request.asker), organ(request.asked)),
      body: (
        <>
          <p>{request.why}</p>
          <p className="hint">
            {categories(request.categories)} · {say.due} {format.shortDay(request.dueOn)} ·{' '}
            {request.answer ? codes.answers[request.answer] : say.openRequest}
            {request.remindedOn && !request.answer && ` · ${release.reminded(format.shortDay(request.remindedOn))}`}
          </p>
          {request.answerReason && <p>{request.answerReason}</p>}
        </>
      ),
      actions: (
        <>
          <AccountButton of="request" id={request.id} name={say.accountOfRequest} />
          {request.asked === appointment.organ && (!request.answer || request.answer === 'given') ? (
            <AnswerRequest request={request} />
          ) : request.asker === appointment.organ && !request.answer ? (
            <Remind id={request.id} />
          ) : null}
        </>
      ),
    })),
    ...file.decisions.map((decision) => ({
      id: decision.id,
      when: decision.decidedOn,
      kind: 'decision' as const,
      title: codes.outcomes[decision.outcome],
      body: decision.reasons,
      details: [
        withQuote(decision.ground.label, decision.narrowed),
        ...decision.conditions.map((one) => release.conditions[one]),
        ...(decision.taxDerived ? [release.tax] : []),
        ...(decision.sourceChanged ? [release.sourceChanged] : []),
      ].join(' · '),
      actions: <AccountButton of="decision" id={decision.id} name={say.accountOfDecision} />,
    })),
    ...file.actions.map((action) => ({
      id: action.id,
      when: action.doneOn ?? action.dueOn,
      kind: 'action' as const,
      by: organ(action.owner),
      title: action.what,
      body: action.result ?? undefined,
      details: withQuote(
        `${action.doneOn ? `${say.doneOn} ${format.shortDay(action.doneOn)}` : `${say.due} ${format.shortDay(action.dueOn)}`} · ${action.ground.label}`,
        action.narrowed,
      ),
      actions: (
        <>
          <AccountButton of="action" id={action.id} name={say.accountOfAction} />
          {!action.doneOn && action.owner === appointment.organ && <FinishAction action={action} />}
        </>
      ),
    })),
    ...file.guests.map((guest) => ({
      id: guest.id,
      when: guest.handedOverOn,
      kind: 'event' as const,
      by: organ(guest.invitedBy),
      title: guest.organisation,
      body: guest.extract,
      details: withQuote(`${guest.reason} · ${say.guestHanded(format.shortDay(guest.handedOverOn))}`, guest.narrowed),
      actions: <AccountButton of="guest" id={guest.id} name={say.accountOfGuest} />,
    })),
  ]
  return entries.sort((a, b) => a.when.localeCompare(b.when))
}

/** How one contribution looks in a story or at a conference. */
export function useContributionEntry(): (one: ContributionShown) => TimelineEntry {
  const { say, release, codes, format, organ, organs, category } = useCasework()
  return (one) => ({
    id: one.id,
    when: one.observedOn,
    kind: one.kind,
    by: organ(one.organ),
    title: category(one.category),
    body: <p>{one.content}</p>,
    details: (
      <>
        {codes.sources[one.source]}
        {one.secrecy !== 'none' && ` · ${codes.secrecy[one.secrecy]}`}
        {one.reliability !== 'not-stated' && ` · ${release.reliabilities[one.reliability]}`}
        {one.policeClass && ` · ${release.policeClass(one.policeClass)}`}
        {one.taxDerived && ` · ${release.tax}`}
        {one.corrected && ` · ${release.corrected}`}
        {one.expiresOn && ` · ${say.expires} ${format.shortDay(one.expiresOn)}`}
        {one.conditions.length > 0 && (
          <>
            <br />
            {release.limitsTerm}: {one.conditions.map((condition) => release.conditions[condition]).join(' ')}
          </>
        )}
        {one.sourceChanged && (
          <>
            <br />
            <strong>{release.sourceChanged}</strong>
          </>
        )}
        {one.spread && (
          <>
            <br />
            {say.whoGets}: {organs(one.spread.audience)}
            {one.spread.withheld.length > 0 && (
              <>
                <br />
                {say.withheldFrom}: {organs(one.spread.withheld)}
              </>
            )}
          </>
        )}
      </>
    ),
    actions: (
      <>
        <WhyPanel>
          <WhyContribution id={one.id} />
        </WhyPanel>
        <AccountButton of="contribution" id={one.id} name={say.accountOfContribution} />
        {one.spread && <WhyNot contribution={one} />}
        {one.mine ? <Correct id={one.id} content={one.content} /> : <ReportError id={one.id} />}
        {one.mine && <Withdraw id={one.id} />}
      </>
    ),
  })
}

function WhyContribution({ id }: { id: string }) {
  const { organ } = useCasework()
  const why = useAnswer(call, 'GET /v1/contributions/:contribution/why', { params: { contribution: id } })
  return <Answer of={why}>{(said) => <WhyText why={whyShown(said, organ)} />}</Answer>
}

/** For the supplier: pick a partner, read the answer and what would have to change. */
function WhyNot({ contribution }: { contribution: ContributionShown }) {
  const { say, organ } = useCasework()
  const [chosen, setChosen] = useState('')
  const organs = [
    'politie',
    'om',
    'college',
    'burgemeester',
    'ggd',
    'dji',
    'raad-kinderbescherming',
    'reclassering',
    'veilig-thuis',
    'ggz-instelling',
  ].filter((one) => one !== contribution.organ)
  return (
    <DialogButton kind="quiet" label={say.whyNot}>
      <SelectField
        name="organ"
        label={say.whyNotPick}
        value={chosen}
        onChange={setChosen}
        options={organs.map((value) => ({ value, label: organ(value) }))}
      />
      {chosen && <WhyNotAnswer id={contribution.id} organ={chosen} />}
      {contribution.spread?.reason && (
        <p className="hint">
          {say.withheldReason}: {contribution.spread.reason}
        </p>
      )}
    </DialogButton>
  )
}
function WhyNotAnswer({ id, organ }: { id: string; organ: string }) {
  const { say, codes } = useCasework()
  const answer = useAnswer(call, 'GET /v1/contributions/:contribution/why-not', {
    params: { contribution: id },
    query: { organ },
  })
  return (
    <Answer of={answer}>
      {(said) =>
        said.allowed ? (
          <Notice title={say.whyNotAllowed}>{said.rule}</Notice>
        ) : (
          <>
            {said.rule && <Notice>{said.rule}</Notice>}
            <h3>{say.whyNotChange}</h3>
            <ul>
              {said.wouldHaveToChange.map((change) => (
                <li key={change}>{codes.changes[change]}</li>
              ))}
            </ul>
          </>
        )
      }
    </Answer>
  )
}

function Withdraw({ id }: { id: string }) {
  const { say, release } = useCasework()
  const withdraw = useSend(call, 'POST /v1/contributions/:contribution/withdrawal', { refreshes: afterAnyChange })
  return (
    <DialogButton kind="quiet" label={say.withdraw}>
      {(close) => (
        <Form
          problem={withdraw.problem}
          onSend={async () => {
            if (await withdraw.send({ params: { contribution: id } })) close()
          }}
        >
          <Notice kind="attention">{release.destroyed}</Notice>
          <FormActions>
            <Button kind="stop" type="submit" busy={withdraw.busy}>
              {say.withdrawNow}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
