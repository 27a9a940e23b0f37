/**
 * Rows of things, compact, with a header that stays in view. The first column names the row. On a telephone a row of
 * words with more cells than fit becomes a small list of its own, each cell with its column's name; figures stay in
 * columns, to be compared, and scroll.
 */
import type { ReactNode } from 'react'
import { useWorkbenchWords } from './session.tsx'
import { stacksWhenNarrow } from './stacking.ts'
import { EmptyState } from './states.tsx'

export type TableColumn<R> = {
  readonly label: string
  readonly cell: (row: R) => ReactNode
  readonly numeric?: true
  /** Leaves first when the screen is narrow. */
  readonly wideOnly?: true
}
export function Table<R>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  captionHidden,
  note,
}: {
  caption: string
  captionHidden?: boolean
  columns: readonly TableColumn<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  empty?: { title: string; text?: ReactNode; action?: ReactNode }
  /** Source, edition, and what the figures cannot tell. */
  note?: ReactNode
}) {
  const say = useWorkbenchWords()
  const stacks = stacksWhenNarrow(columns)
  if (rows.length === 0 && empty) return <EmptyState {...empty} />
  const kind = ({ numeric, wideOnly }: TableColumn<R>) =>
    [numeric && 'number', wideOnly && 'wide-only'].filter(Boolean).join(' ') || undefined
  return (
    <div className={stacks ? 'table table-stacks' : 'table'}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label={say.table(caption)} tabIndex={0}>
        <table>
          <caption className={captionHidden ? 'unseen' : undefined}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.label} scope="col" className={kind(column)}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.label} scope="row" className={kind(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.label} className={kind(column)} data-column={column.label}>
                      {stacks ? <div className="table-cell">{column.cell(row)}</div> : column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note && <p className="table-note">{note}</p>}
    </div>
  )
}
