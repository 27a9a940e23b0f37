/** Tasks side by side: not taken up, taken up, stuck, done. Columns without a task stand empty, so that nothing jumps. */
import { Card, StatusTag } from '../../../../kit/workbench/index.ts'
import { usePlan } from '../../plan/pages/use-plan.ts'
import type { TaskShown } from '../contract.ts'
import { TaskActions } from './TaskActions.tsx'

const columns = ['open', 'taken', 'stuck', 'done'] as const

export function TaskBoard({ tasks }: { tasks: readonly TaskShown[] }) {
  const { say, format, organ } = usePlan()
  return (
    <div className="board">
      {columns.map((column) => (
        <section key={column} aria-label={say.standings[column]}>
          <h2>{say.standings[column]}</h2>
          {tasks
            .filter(({ standing }) => standing === column)
            .map((task) => (
              <Card
                key={task.id}
                title={task.what}
                tags={task.overdue && <StatusTag tone="attention">{say.overdue}</StatusTag>}
              >
                <p className="hint">
                  {task.caseName} · {organ(task.owner)} · {format.shortDay(task.dueOn)}
                </p>
                <TaskActions task={task} />
              </Card>
            ))}
        </section>
      ))}
    </div>
  )
}
