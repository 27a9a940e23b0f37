/** Right of the case: who is at the table, what was decided and how, who does what. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Dialog, DialogButton } from '../../../../kit/workbench/index.ts'
import { ActionForm, DecisionForm, GuestForm } from '../../pages/ConferenceForms.tsx'
import type { DraftingShown, ItemShown, MeetingShown, RecordShown, TableMemory } from './table-memory.ts'
import { useDrafting } from './use-drafting.ts'
import { useMeetingWords } from './use-meeting-words.ts'

type Part = {
  readonly table: TableMemory
  readonly meeting: MeetingShown
  readonly item: ItemShown
  readonly record: RecordShown
  readonly drafting: DraftingShown
  readonly dialog: 'decision' | 'action' | undefined
  readonly onDialog: (dialog: 'decision' | 'action' | undefined) => void
}

export function DecidedPart({ table, meeting, item, record, drafting, dialog, onDialog }: Part) {
  const { say, common } = useMeetingWords()
  const seated = record.seat === 'none'
  const takesPart = (one: string) => record.table.some(({ organ, part }) => organ === one && part !== 'aside')
  const voters = item.case.involved.filter(takesPart)
  const on = { item, conference: meeting, suggestedReview: meeting.suggestedNext, voters }
  const mayDecide = seated && item.may.record
  const mayAgree = seated && item.may.agree
  const open = {
    decision: dialog === 'decision' && mayDecide && record.quorum.met,
    action: dialog === 'action' && mayAgree,
  }
  const isQuoted = useDrafting(table, item.id, open.decision ? 'decision' : open.action ? 'action' : undefined)
  const done = (close: () => void) => () => {
    close()
    table.refreshRecord()
  }
  return (
    <>
      <AtTable record={record} />
      <Drafting of={drafting} />
      <h2>{say.decisions}</h2>
      {record.decisions.length === 0 && <p className="hint">{say.noDecisions}</p>}
      <ul className="decided">
        {record.decisions.map((decision) => (
          <DecisionShown key={decision.id} decision={decision} />
        ))}
      </ul>
      {mayDecide && (
        <Button kind="primary" shortcut="d" disabled={!record.quorum.met} onPress={() => onDialog('decision')}>
          {common.recordDecision}
        </Button>
      )}
      {record.plan === null && (
        <>
          <h2>{say.actions}</h2>
          {record.actions.length === 0 && <p className="hint">{say.noActions}</p>}
          <ul className="decided">
            {record.actions.map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </ul>
        </>
      )}
      {mayAgree && (
        <Button shortcut="a" onPress={() => onDialog('action')}>
          {common.agreeAction}
        </Button>
      )}
      {record.guests.length > 0 && (
        <>
          <h2>{common.guests}</h2>
          <ul className="decided">
            {record.guests.map((guest) => (
              <li key={guest.id}>
                <strong>{guest.organisation}</strong>
                <p className="block-text">{guest.extract}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {seated && item.may.invite && (
        <DialogButton kind="quiet" label={common.invite} wide>
          {(close) => <GuestForm on={on} onDone={done(close)} />}
        </DialogButton>
      )}
      <Dialog title={common.recordDecision} open={open.decision} onOpenChange={() => onDialog(undefined)} wide>
        {(close) => (
          <SeenToDraft onQuoted={isQuoted}>
            <DecisionForm on={on} onDone={done(close)} />
          </SeenToDraft>
        )}
      </Dialog>
      <Dialog title={common.agreeAction} open={open.action} onOpenChange={() => onDialog(undefined)}>
        {(close) => (
          <SeenToDraft onQuoted={isQuoted}>
            <ActionForm on={on} onDone={done(close)} />
          </SeenToDraft>
        )}
      </Dialog>
    </>
  )
}

/** What the others are drafting. */
function Drafting({ of }: { of: DraftingShown }) {
  const { say, organ } = useMeetingWords()
  return (
    <div role="status">
      {of
        .filter(({ mine }) => !mine)
        .map((one) => (
          <p key={`${one.organ} ${one.name}`} className="block-pen">
            {say.drafting[one.drafts](one.name, organ(one.organ))}
          </p>
        ))}
    </div>
  )
}

/** Says beside the form what the table sees of it, and hears when something is quoted. */
function SeenToDraft({ onQuoted, children }: { onQuoted: () => void; children: ReactNode }) {
  const { say } = useMeetingWords()
  const heard = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = heard.current
    const hear = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'quotes' && target.checked) onQuoted()
    }
    place?.addEventListener('change', hear)
    return () => place?.removeEventListener('change', hear)
  }, [onQuoted])
  return (
    <div ref={heard}>
      <p className="hint">{say.draftingHint}</p>
      {children}
    </div>
  )
}

function AtTable({ record }: { record: RecordShown }) {
  const { say, organ } = useMeetingWords()
  const { quorum } = record
  return (
    <>
      <h2>{say.table}</h2>
      {record.table.length + record.guests.length === 0 && <p className="hint">{say.nobodySeated}</p>}
      <ul className="at-table">
        {record.table.map((one) => (
          <li key={`${one.organ} ${one.name}`}>
            <strong>{organ(one.organ)}</strong> {one.name}
            {one.part !== 'takes-part' && <span className="hint"> ({say.seatParts[one.part]})</span>}
          </li>
        ))}
        {record.guests.map((guest) => (
          <li key={guest.id}>
            <strong>{guest.organisation}</strong> <span className="hint">({say.guestAtTable})</span>
          </li>
        ))}
      </ul>
      <p className={quorum.met ? 'quorum quorum-met' : 'quorum'} role="status">
        {quorum.met
          ? say.quorumMet(quorum.present.length, quorum.of.length)
          : say.quorumMissing(quorum.present.length, quorum.needed)}
      </p>
    </>
  )
}

export function DecisionShown({
  decision,
  children,
}: {
  decision: RecordShown['decisions'][number]
  children?: ReactNode
}) {
  const { say, codes, format, organ } = useMeetingWords()
  const votes = (['for', 'against', 'abstaining'] as const).filter((vote) => decision.votes[vote].length > 0)
  return (
    <li>
      <strong>{codes.outcomes[decision.outcome]}</strong>
      <p className="block-text">{decision.reasons}</p>
      {decision.alternatives && (
        <p className="block-text">
          <span className="hint">{say.alternatives}</span> {decision.alternatives}
        </p>
      )}
      {decision.objections && (
        <p className="block-text">
          <span className="hint">{say.objections}</span> {decision.objections}
        </p>
      )}
      <p className="hint">
        {[
          decision.ground.label,
          ...votes.map((vote) => `${say.votes[vote]}: ${format.list(decision.votes[vote].map(organ))}`),
          ...(decision.reviewOn ? [`${say.reviewOn} ${format.shortDay(decision.reviewOn)}`] : []),
        ].join(' · ')}
      </p>
      {children && <div className="button-row">{children}</div>}
    </li>
  )
}

export function ActionLine({ action, children }: { action: RecordShown['actions'][number]; children?: ReactNode }) {
  const { say, format, organ } = useMeetingWords()
  return (
    <li>
      <strong>{organ(action.owner)}</strong>
      <p className="block-text">{action.what}</p>
      <p className="hint">
        {[
          action.ground.label,
          ...(action.footing ? [say.footings[action.footing]] : []),
          action.doneOn
            ? `${say.doneOn} ${format.shortDay(action.doneOn)}`
            : `${say.dueOn} ${format.shortDay(action.dueOn)}`,
        ].join(' · ')}
      </p>
      {children && <div className="button-row">{children}</div>}
    </li>
  )
}
