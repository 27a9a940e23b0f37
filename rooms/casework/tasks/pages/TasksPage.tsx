/** The task board and the same as a list: filters, and letters while the list has the focus. */
import { useState } from 'react'
import {
  Answer,
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  PageHeader,
  SelectField,
  useAnswer,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { optionsOf, usePlan } from '../../plan/pages/use-plan.ts'
import { type TaskOwner, type TaskStanding, taskOwners, taskStandings } from '../words.ts'
import { TaskBoard } from './TaskBoard.tsx'
import { TaskList } from './TaskList.tsx'

export default function TasksPage() {
  const { say, format } = usePlan()
  const [whose, setWhose] = useState<TaskOwner>('organ')
  const [standing, setStanding] = useState<TaskStanding | 'not-done'>('not-done')
  const [view, setView] = useState('list')
  const [page, setPage] = useState(0)
  const query = { whose, page, ...(standing === 'not-done' ? {} : { standing }) }
  const tasks = useAnswer(call, 'GET /v1/tasks', { query })
  const counts = tasks.state === 'ready' ? tasks.value.counts : undefined
  const from =
    <V,>(set: (chosen: V) => void) =>
    (chosen: string) => {
      set(chosen as V)
      setPage(0)
    }
  return (
    <>
      <PageHeader
        title={say.tasks}
        lede={say.tasksLede}
        actions={<ButtonLink to="/taken/herinneringen">{say.reminders}</ButtonLink>}
      />
      <div className="filters">
        <SelectField
          name="whose"
          label={say.whose}
          search
          value={whose}
          onChange={from(setWhose)}
          options={optionsOf(taskOwners, say.whoseTasks)}
        />
        <SelectField
          name="standing"
          label={say.standing}
          search
          value={standing}
          onChange={from(setStanding)}
          options={[
            { value: 'not-done', label: say.notDone },
            ...taskStandings.map((value) => ({
              value,
              label: counts ? `${say.standings[value]} (${format.number(counts[value])})` : say.standings[value],
            })),
          ]}
        />
        <SelectField
          name="view"
          label={say.view}
          search
          value={view}
          onChange={setView}
          options={[
            { value: 'list', label: say.list },
            { value: 'board', label: say.board },
          ]}
        />
      </div>
      <Answer of={tasks}>
        {(shown) => (
          <>
            {shown.tasks.length === 0 && <EmptyState title={say.noTasks} text={say.noTasksText} />}
            {shown.tasks.length > 0 &&
              (view === 'list' ? <TaskList tasks={shown.tasks} /> : <TaskBoard tasks={shown.tasks} />)}
            {(page > 0 || shown.more) && (
              <ButtonRow>
                {page > 0 && <Button onPress={() => setPage(page - 1)}>{say.previousPage}</Button>}
                <span className="hint">{say.page(format.number(page + 1))}</span>
                {shown.more && <Button onPress={() => setPage(page + 1)}>{say.nextPage}</Button>}
              </ButtonRow>
            )}
          </>
        )}
      </Answer>
    </>
  )
}
