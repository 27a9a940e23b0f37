/** One barrier in a case: whose it is, what it does to vulnerable people, who took it on and what came of it. */
import { useState } from 'react'
import {
  Card,
  DateField,
  DialogForm,
  FactsRail,
  Notice,
  RadioField,
  SelectField,
  StatusTag,
  TextArea,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import type { ShownCaseBarrier, ShownPhenomenonCase, ShownTask } from '../contract.ts'
import { type Obstacle, obstacles, type TaskOutcome, taskOutcomes } from '../words.ts'
import { afterAPhenomenonChange, usePhenomenon } from './use-phenomenon.ts'

export function CaseBarrier({ found, barrier }: { found: ShownPhenomenonCase; barrier: ShownCaseBarrier }) {
  const { say, language, organ } = usePhenomenon()
  const agreed = barrier.tasks.map((task) => ({
    term: say.agreed,
    value: <Task found={found} task={task} />,
  }))
  return (
    <Card
      title={barrier.says[language]}
      tags={
        <StatusTag tone={barrier.kind === 'preventive' ? 'active' : 'neutral'}>{say.kinds[barrier.kind]}</StatusTag>
      }
      actions={found.may.agree && <Agree phenomenon={found.id} barrier={barrier} />}
    >
      <FactsRail
        facts={[
          { term: say.owner, value: organ(barrier.owner) },
          { term: say.sideEffect, value: barrier.sideEffect[language] },
          { term: say.proportionality, value: barrier.proportionality[language] },
          ...agreed,
        ]}
      />
    </Card>
  )
}

function Task({ found, task }: { found: ShownPhenomenonCase; task: ShownTask }) {
  const { say, organ, format } = usePhenomenon()
  const late = task.outcome === null && task.dueOn < found.today
  return (
    <>
      <p>{say.task(organ(task.carriedBy), format.day(task.dueOn))}</p>
      <p>{task.safeguard}</p>
      <p>
        {task.outcome ? (
          <StatusTag tone={task.outcome === 'done' ? 'done' : 'neutral'}>{say.outcomes[task.outcome]}</StatusTag>
        ) : (
          <StatusTag tone={late ? 'attention' : 'active'}>{late ? say.late : say.toDo}</StatusTag>
        )}{' '}
        {task.obstacle && say.obstacles[task.obstacle]}
      </p>
      {task.may.report && <Report phenomenon={found.id} task={task.id} />}
    </>
  )
}

function Agree({ phenomenon, barrier }: { phenomenon: string; barrier: ShownCaseBarrier }) {
  const { say, language, organ } = usePhenomenon()
  const [dueOn, setDueOn] = useState('')
  const agree = useSend(call, 'POST /v1/phenomenon-cases/:phenomenon/tasks', { refreshes: afterAPhenomenonChange })
  const own = barrier.carriers.includes(barrier.owner)
  return (
    <DialogForm
      label={say.agree}
      title={say.agreeTitle}
      wide
      sending={agree}
      save={say.save}
      onSend={({ text }) =>
        agree.send({
          params: { phenomenon },
          body: { barrier: barrier.code, carriedBy: text('carriedBy'), dueOn, safeguard: text('safeguard') },
        })
      }
    >
      <Notice kind="information" title={barrier.says[language]}>
        {say.sideEffect}: {barrier.sideEffect[language]}
      </Notice>
      <SelectField
        name="carriedBy"
        label={say.carriedBy}
        {...(!own && { hint: say.asksOwner })}
        options={barrier.carriers.map((value) => ({ value, label: organ(value) }))}
      />
      <DateField name="dueOn" label={say.dueOn} value={dueOn} onChange={setDueOn} />
      <TextArea name="safeguard" label={say.safeguard} hint={say.nobody} maximum={1000} rows={4} />
    </DialogForm>
  )
}

function Report({ phenomenon, task }: { phenomenon: string; task: string }) {
  const { say } = usePhenomenon()
  const report = useSend(call, 'POST /v1/phenomenon-cases/:phenomenon/tasks/:undertaking/outcome', {
    refreshes: afterAPhenomenonChange,
  })
  return (
    <DialogForm
      label={say.report}
      title={say.report}
      sending={report}
      save={say.save}
      onSend={({ text, maybe }) => {
        const obstacle = maybe('obstacle') as Obstacle | undefined
        const body = { outcome: text('outcome') as TaskOutcome, ...(obstacle && { obstacle }) }
        return report.send({ params: { phenomenon, undertaking: task }, body })
      }}
    >
      <RadioField
        name="outcome"
        label={say.outcome}
        options={taskOutcomes.map((value) => ({ value, label: say.outcomes[value] }))}
      />
      <SelectField
        name="obstacle"
        label={say.obstacle}
        optional
        placeholder={say.nothingStood}
        options={obstacles.map((value) => ({ value, label: say.obstacles[value] }))}
      />
    </DialogForm>
  )
}
