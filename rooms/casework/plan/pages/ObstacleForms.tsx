/** Says what keeps one's organ from an action. */
import { DialogForm, SelectField, TextArea, useSend } from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type ObstacleKind, obstacleKinds } from '../words.ts'
import { afterAPlanMoved, optionsOf, usePlan } from './use-plan.ts'

export function RaiseObstacle({ action, title }: { action: string; title: string }) {
  const { say } = usePlan()
  const raise = useSend(call, 'POST /v1/actions/:action/obstacles', { refreshes: afterAPlanMoved })
  return (
    <DialogForm
      kind="quiet"
      label={say.obstacle}
      title={title}
      sending={raise}
      save={say.obstacle}
      onSend={({ text }) =>
        raise.send({ params: { action }, body: { kind: text('kind') as ObstacleKind, what: text('what') } })
      }
    >
      <SelectField name="kind" label={say.obstacleKind} options={optionsOf(obstacleKinds, say.obstacles)} />
      <TextArea name="what" label={say.obstacleWhat} hint={say.obstacleWhatHint} maximum={2000} rows={3} />
    </DialogForm>
  )
}
