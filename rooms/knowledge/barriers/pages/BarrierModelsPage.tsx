import { Answer, Link, PageHeader, StatusTag, Table, useAnswer } from '../../../../kit/workbench/index.ts'
import { call, useBarriers } from './use-barriers.ts'

export default function BarrierModelsPage() {
  const { say, language, owner, format } = useBarriers()
  const answer = useAnswer(call, 'GET /v1/barrier-models')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={answer}>
        {({ models }) => (
          <Table
            caption={say.title}
            captionHidden
            rows={models}
            rowKey={({ code }) => code}
            empty={{ title: say.none, text: say.noneNow }}
            columns={[
              {
                label: say.model,
                cell: ({ code, name }) => <Link to={`/barrieremodellen/${code}`}>{name[language]}</Link>,
              },
              {
                label: say.standing,
                cell: ({ standing }) => (
                  <StatusTag tone={standing === 'draft' ? 'attention' : 'done'}>{say.standings[standing]}</StatusTag>
                ),
              },
              {
                label: say.counts,
                cell: ({ steps, barriers }) => say.stepsAndBarriers(format.number(steps), format.number(barriers)),
                wideOnly: true,
              },
              { label: say.owners, cell: ({ owners }) => format.list(owners.map(owner)), wideOnly: true },
            ]}
          />
        )}
      </Answer>
    </>
  )
}
