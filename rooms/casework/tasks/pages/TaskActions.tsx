/** What can be done with one task. */
import { Button, ButtonLink, Notice, useMe, useSend } from '../../../../kit/workbench/index.ts'
import { FinishAction } from '../../pages/ActionForms.tsx'
import { call } from '../../pages/use-casework.ts'
import { RaiseObstacle } from '../../plan/pages/ObstacleForms.tsx'
import { afterAPlanMoved, usePlan } from '../../plan/pages/use-plan.ts'
import type { TaskShown } from '../contract.ts'

/** A RIEC has its own pages of a case; what stands in the way is written in its document, and it has no plan. */
export function useCasePaths() {
  const { appointment } = useMe()
  const hasPlans = appointment.regimes.includes('WGS-ZVH')
  return { hasPlans, caseAt: (id: string) => (hasPlans ? `/zaken/${id}` : `/riec/${id}`) }
}

export function TaskActions({ task }: { task: TaskShown }) {
  const { say } = usePlan()
  const { hasPlans, caseAt } = useCasePaths()
  const take = useSend(call, 'POST /v1/actions/:action/taking', { refreshes: afterAPlanMoved })
  return (
    <>
      {task.takenBy && (
        <p className="hint">
          {say.takenBy} {task.takenBy}
        </p>
      )}
      {task.result && <p>{task.result}</p>}
      {take.problem && <Notice kind="stop" title={take.problem.title} />}
      <div className="button-row">
        {task.own && task.standing !== 'done' && (
          <>
            <span data-do="take">
              <Button
                busy={take.busy}
                onPress={() => void take.send({ params: { action: task.id }, body: { take: !task.mine } })}
              >
                {task.mine ? say.layDown : say.take}
              </Button>
            </span>
            <span data-do="finish">
              <FinishAction action={task} />
            </span>
            {hasPlans && (
              <span data-do="obstacle">
                <RaiseObstacle action={task.id} title={task.what} />
              </span>
            )}
          </>
        )}
        <ButtonLink to={caseAt(task.case)}>{say.openCase}</ButtonLink>
        {hasPlans && <ButtonLink to={`${caseAt(task.case)}/plan`}>{say.toPlan}</ButtonLink>}
      </div>
    </>
  )
}
