/** What a design will be able to show, area by area: before anybody is asked. */
import { Section, Table, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import type { ShownPrecision } from '../survey/contract.ts'

export function SurveyPrecision({ rows }: { rows: readonly ShownPrecision[] }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  const orTooFew = ({ tooFew }: ShownPrecision, words: string) =>
    tooFew ? <span className="hint">{say.tooFew}</span> : words
  return (
    <Section title={say.precision} lede={say.precisionLede}>
      <Table
        caption={say.precision}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code ?? ''}
        columns={[
          { label: say.area, cell: ({ name }) => name ?? <strong>{say.all}</strong> },
          { label: say.planned, numeric: true, wideOnly: true, cell: ({ planned }) => format.number(planned) },
          { label: say.invited, numeric: true, wideOnly: true, cell: ({ invited }) => format.number(invited) },
          {
            label: say.oversampling,
            numeric: true,
            wideOnly: true,
            cell: ({ oversampling }) => say.times(format.number(oversampling, 1)),
          },
          {
            label: say.margin,
            numeric: true,
            cell: (row) => orTooFew(row, say.plusMinus(format.number(row.margin, 2))),
          },
          {
            label: say.smallestChange,
            numeric: true,
            cell: (row) => orTooFew(row, say.points(format.number(row.smallestChange, 1))),
          },
          {
            label: say.shareMargin,
            numeric: true,
            wideOnly: true,
            cell: (row) => orTooFew(row, say.percentagePoints(format.number(row.shareMargin, 0))),
          },
        ]}
      />
    </Section>
  )
}
