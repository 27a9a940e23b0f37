/** Actions of a plan, each with what stands in the way of it. */
import { DialogForm, StatusTag, TextArea, TickField, useMe, useSend } from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { FinishAction } from '../../pages/ActionForms.tsx'
import { call } from '../../pages/use-casework.ts'
import type { ObstacleShown, PlannedAction } from '../contract.ts'
import { RaiseObstacle } from './ObstacleForms.tsx'
import { afterAPlanMoved, usePlan } from './use-plan.ts'

export function PlannedActions({ actions }: { actions: readonly PlannedAction[] }) {
  const { say, format, organ } = usePlan()
  const { appointment } = useMe()
  if (actions.length === 0) return <p className="hint">{say.noActions}</p>
  return (
    <ul className="planned">
      {actions.map((action) => (
        <li key={action.id}>
          <p>
            {action.what}{' '}
            <span className="hint">
              {organ(action.owner)}, {say.due.toLowerCase()} {format.shortDay(action.dueOn)}
            </span>{' '}
            {action.doneOn && <StatusTag tone="done">{say.done}</StatusTag>}
            {action.overdue && <StatusTag tone="attention">{say.overdue}</StatusTag>}
          </p>
          {action.result && <p className="hint">{action.result}</p>}
          {action.obstacles.map((one) => (
            <Obstacle key={one.id} obstacle={one} />
          ))}
          <div className="button-row">
            {action.owner === appointment.organ && !action.doneOn && (
              <>
                <FinishAction action={action} />
                <RaiseObstacle action={action.id} title={action.what} />
              </>
            )}
            <AccountButton of="action" id={action.id} name={say.accountOfAction} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Obstacle({ obstacle }: { obstacle: ObstacleShown }) {
  const { say, format, organ } = usePlan()
  const { escalation } = obstacle
  return (
    <div className="obstacle">
      <p>
        <StatusTag tone={obstacle.endedOn ? 'done' : 'attention'}>{say.obstacles[obstacle.kind]}</StatusTag>{' '}
        {obstacle.what} <span className="hint">{format.shortDay(obstacle.raisedOn)}</span>{' '}
        {obstacle.endedOn && <span className="hint">{say.obstacleGone}</span>}
      </p>
      {escalation && (
        <p>
          <strong>{say.askedSteering}</strong> {escalation.question}
          <br />
          {escalation.answer && escalation.answeredBy
            ? `${organ(escalation.answeredBy)}: ${escalation.answer}`
            : say.waiting}
        </p>
      )}
      <div className="button-row">
        {obstacle.mine && !obstacle.endedOn && (
          <>
            <EndObstacle id={obstacle.id} />
            {!escalation && <Escalate id={obstacle.id} />}
          </>
        )}
        <AccountButton of="obstacle" id={obstacle.id} name={say.accountOfObstacle} />
      </div>
    </div>
  )
}

function EndObstacle({ id }: { id: string }) {
  const { say } = usePlan()
  const end = useSend(call, 'POST /v1/obstacles/:obstacle/end', { refreshes: afterAPlanMoved })
  return (
    <DialogForm
      kind="quiet"
      label={say.obstacleEnd}
      sending={end}
      save={say.save}
      onSend={() => end.send({ params: { obstacle: id } })}
    >
      <p>{say.obstacleEnd}?</p>
    </DialogForm>
  )
}

function Escalate({ id }: { id: string }) {
  const { say } = usePlan()
  const escalate = useSend(call, 'POST /v1/obstacles/:obstacle/escalation', { refreshes: afterAPlanMoved })
  return (
    <DialogForm
      kind="quiet"
      label={say.escalate}
      sending={escalate}
      save={say.escalate}
      onSend={({ text, ticked }) => {
        // Not ticked is refused, at its place in the form.
        const withoutPersons = ticked('withoutPersons') as true
        return escalate.send({ params: { obstacle: id }, body: { question: text('question'), withoutPersons } })
      }}
    >
      <p>{say.escalateText}</p>
      <TextArea name="question" label={say.question} maximum={2000} rows={4} />
      <TickField name="withoutPersons" label={say.withoutPersons} />
    </DialogForm>
  )
}
