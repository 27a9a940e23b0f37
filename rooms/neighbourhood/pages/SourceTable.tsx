/** What each source says about one question, with how sure it is. */
import { Table, useMessages } from '../../../kit/workbench/index.ts'
import { divergence as en } from '../messages/divergence.en.ts'
import { divergence as nl } from '../messages/divergence.nl.ts'
import type { SourceRow } from './source-rows.ts'

export function SourceTable({ title, rows }: { title: string; rows: readonly SourceRow[] }) {
  const say = useMessages(nl, en)
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ source }) => source}
      columns={[
        { label: say.source, cell: ({ source }) => source },
        {
          label: say.says,
          cell: ({ says, details }) => (
            <>
              {says}
              {details.map((detail) => (
                <small key={detail} className="figures-was">
                  {detail}
                </small>
              ))}
            </>
          ),
        },
      ]}
    />
  )
}
