/** Tasks as one list: j and k walk, t takes up, d says done, b says what stands in the way, o opens the case. */
import { useRef, useState } from 'react'
import { StatusTag, usePageJump, useShortcuts } from '../../../../kit/workbench/index.ts'
import { usePlan } from '../../plan/pages/use-plan.ts'
import type { TaskShown } from '../contract.ts'
import { TaskActions, useCasePaths } from './TaskActions.tsx'

export function TaskList({ tasks }: { tasks: readonly TaskShown[] }) {
  const { say } = usePlan()
  const go = usePageJump()
  const { caseAt } = useCasePaths()
  const [at, setAt] = useState(0)
  const panel = useRef<HTMLDivElement>(null)
  const here = tasks[Math.min(at, tasks.length - 1)]
  const move = (steps: number) => setAt((now) => Math.max(0, Math.min(tasks.length - 1, now + steps)))
  const press = (what: string) => panel.current?.querySelector<HTMLElement>(`[data-do="${what}"] button`)?.click()
  const letters = useShortcuts(say.keys, [
    { key: 'j', label: say.keyNext, run: () => move(1) },
    { key: 'k', label: say.keyPrevious, run: () => move(-1) },
    { key: 't', label: say.keyTake, run: () => press('take') },
    { key: 'd', label: say.keyDone, run: () => press('finish') },
    { key: 'b', label: say.keyObstacle, run: () => press('obstacle') },
    { key: 'o', label: say.keyOpen, run: () => here && go(caseAt(here.case)) },
  ])
  if (!here) return null
  return (
    <div className="tasks">
      <div
        className="queue"
        role="listbox"
        aria-label={say.tasks}
        tabIndex={0}
        aria-activedescendant={`task-${here.id}`}
        onKeyDown={(event) => {
          const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (steps !== undefined) {
            event.preventDefault()
            move(steps)
          } else letters(event)
        }}
      >
        {tasks.map((task, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
          <div
            key={task.id}
            id={`task-${task.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={task === here}
            className="queue-row"
            onClick={() => setAt(index)}
          >
            <TaskLine task={task} />
          </div>
        ))}
      </div>
      <section ref={panel} className="task-chosen" aria-label={say.chosen}>
        <h2>{here.what}</h2>
        <TaskActions task={here} />
      </section>
    </div>
  )
}

function TaskLine({ task }: { task: TaskShown }) {
  const { say, format, organ } = usePlan()
  return (
    <>
      <strong>{format.shortDay(task.dueOn)}</strong>
      <span>
        {task.what}{' '}
        <small>
          {task.caseName} · {organ(task.owner)}
        </small>
      </span>
      <span>
        {task.overdue && <StatusTag tone="attention">{say.overdue}</StatusTag>}{' '}
        {task.standing !== 'open' && <StatusTag>{say.standings[task.standing]}</StatusTag>}
      </span>
    </>
  )
}
