/** One barrier model, step by step; made to be read at a table and on paper. */
import {
  Answer,
  Button,
  FactsRail,
  Notice,
  PageHeader,
  StatusTag,
  StoryAndRail,
  useAnswer,
  usePathValues,
} from '../../../../kit/workbench/index.ts'
import type { ShownBarrierModel } from '../contract.ts'
import { BarrierStep } from './BarrierStep.tsx'
import { call, useBarriers } from './use-barriers.ts'

export default function BarrierModelPage() {
  const { model } = usePathValues('model')
  const answer = useAnswer(call, 'GET /v1/barrier-models/:model', { params: { model } })
  return <Answer of={answer}>{(found) => <BarrierModel model={found} />}</Answer>
}

function BarrierModel({ model }: { model: ShownBarrierModel }) {
  const { say, language, owner, format } = useBarriers()
  const owners = [...new Set(model.steps.flatMap(({ barriers }) => barriers.map((one) => one.owner)))]
  return (
    <>
      <PageHeader
        title={model.name[language]}
        lede={model.says[language]}
        crumbs={[{ label: say.title, to: '/barrieremodellen' }]}
        actions={<Button onPress={() => print()}>{say.print}</Button>}
      />
      {model.standing === 'draft' && (
        <Notice kind="attention" title={say.draftTitle}>
          {say.draftText}
        </Notice>
      )}
      <StoryAndRail
        story={model.steps.map((step, index) => <BarrierStep key={step.code} step={step} order={index + 1} />)}
        rail={
          <FactsRail
            facts={[
              {
                term: say.standing,
                value: (
                  <StatusTag tone={model.standing === 'draft' ? 'attention' : 'done'}>
                    {say.standings[model.standing]}
                  </StatusTag>
                ),
              },
              { term: say.owners, value: format.list(owners.map(owner)) },
              { term: say.source, value: model.source[language] },
              { term: say.version, value: format.number(model.version) },
              { term: say.since, value: format.day(model.validFrom) },
            ]}
          >
            <p>{say.signalsAreNoProof}</p>
          </FactsRail>
        }
      />
    </>
  )
}
