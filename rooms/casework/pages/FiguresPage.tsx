/** How many households a consequence hit: over whole years, pooled and rounded, about nobody. */
import { Answer, PageHeader, Table, useAnswer } from '../../../kit/workbench/index.ts'
import type { ConsequenceKind } from '../ledger/words.ts'
import { call, useCasework } from './use-casework.ts'
import { useLedger } from './use-ledger.ts'

export default function FiguresPage() {
  const { say, format } = useLedger()
  const { organ } = useCasework()
  const figures = useAnswer(call, 'GET /v1/consequence-figures')
  const nameOf = (figure: string) => say.figureNames[figure] ?? say.kinds[figure as ConsequenceKind] ?? figure
  return (
    <>
      <PageHeader title={say.figures} lede={say.figuresLede} />
      <Answer of={figures}>
        {({ figures: rows }) => (
          <Table
            caption={say.figures}
            captionHidden
            rows={rows}
            rowKey={({ organ: of, figure, toYear }) => `${of} ${figure} ${toYear}`}
            empty={{ title: say.noFigures, text: say.noFiguresText }}
            columns={[
              { label: say.figure, cell: ({ figure }) => nameOf(figure) },
              {
                label: say.years,
                cell: ({ fromYear, toYear }) => (fromYear === toYear ? `${toYear}` : `${fromYear}–${toYear}`),
              },
              { label: say.owner, cell: (row) => organ(row.organ), wideOnly: true },
              {
                label: say.households,
                cell: ({ households }) => (households === null ? say.tooFew : format.number(households)),
              },
            ]}
          />
        )}
      </Answer>
    </>
  )
}
