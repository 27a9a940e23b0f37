/** How many households a consequence hit: over whole years, pooled and rounded, about nobody. */
import { Answer, PageHeader, Section, Table, useAnswer, useLanguage } from '../../../kit/workbench/index.ts'
import type { ConsequenceKind } from '../ledger/words.ts'
import { call, useCasework } from './use-casework.ts'
import { useLedger } from './use-ledger.ts'

export default function FiguresPage() {
  const { say, format } = useLedger()
  const { organ } = useCasework()
  const { language } = useLanguage()
  const figures = useAnswer(call, 'GET /v1/consequence-figures')
  const nameOf = (figure: string) => say.figureNames[figure] ?? say.kinds[figure as ConsequenceKind] ?? figure
  const many = (households: number | null) => (households === null ? say.tooFew : format.number(households))
  const yearsOf = ({ fromYear, toYear }: { fromYear: number; toYear: number }) =>
    fromYear === toYear ? `${toYear}` : `${fromYear}–${toYear}`
  return (
    <>
      <PageHeader title={say.figures} lede={say.figuresLede} />
      <Answer of={figures}>
        {({ figures: rows, ratios }) => (
          <>
            {(rows.length > 0 || ratios.length === 0) && (
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
                    cell: yearsOf,
                  },
                  { label: say.owner, cell: (row) => organ(row.organ), wideOnly: true },
                  {
                    label: say.households,
                    cell: ({ households }) => many(households),
                  },
                ]}
              />
            )}
            {ratios.length > 0 && (
              <Section title={say.ratios} lede={say.ratiosLede}>
                <Table
                  caption={say.ratios}
                  captionHidden
                  rows={ratios}
                  rowKey={({ organ: of, phenomenon, toYear }) => `${of} ${phenomenon} ${toYear}`}
                  empty={{ title: say.noFigures }}
                  columns={[
                    { label: say.phenomenon, cell: ({ name }) => name?.[language] ?? say.noPhenomenon },
                    { label: say.years, cell: yearsOf },
                    { label: say.used, cell: ({ used }) => many(used) },
                    { label: say.usedStarted, cell: ({ started }) => many(started) },
                    { label: say.usedNotStarted, cell: ({ notStarted }) => many(notStarted) },
                    { label: say.usedUnknown, cell: ({ unknown }) => many(unknown) },
                  ]}
                />
              </Section>
            )}
          </>
        )}
      </Answer>
    </>
  )
}
