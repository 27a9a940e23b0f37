/** Tasks side by side: not taken up, taken up, stuck, done. A column without a task says so, so that nothing jumps. */
import { Card, StatusTag } from '../../../../kit/workbench/index.ts'
import { usePlan } from '../../plan/pages/use-plan.ts'
import type { TaskShown } from '../contract.ts'
import { TaskActions } from './TaskActions.tsx'

const columns = ['open', 'taken', 'stuck', 'done'] as const

export function TaskBoard({ tasks }: { tasks: readonly TaskShown[] }) {
  const { say } = usePlan()
  return (
    <div className="board">
      {columns.map((column) => {
        const here = tasks.filter(({ standing }) => standing === column)
        return (
          <section key={column} aria-label={say.standings[column]}>
            <h2>{say.standings[column]}</h2>
            {here.length === 0 && <p className="hint">{say.noneInColumn}</p>}
            {here.map((task) => (
              <TaskCard key={task.id} task={task} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

function TaskCard({ task }: { task: TaskShown }) {
  const { say, format, organ } = usePlan()
  return (
    <Card title={task.what} tags={task.overdue && <StatusTag tone="attention">{say.overdue}</StatusTag>}>
      <p className="hint">
        {task.caseName} · {organ(task.owner)} · {format.shortDay(task.dueOn)}
      </p>
      <TaskActions task={task} />
    </Card>
  )
}
