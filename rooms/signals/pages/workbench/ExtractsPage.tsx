/** Extracts of the desk: what waits for a second officer, what was sent back, what is out. */
import { Answer, Link, PageHeader, StatusTag, Table, useAnswer, useFormats } from '../../../../kit/workbench/index.ts'
import type { ExtractState } from '../../words.ts'
import { call, useSaying } from './desk-call.ts'

export const toneOf = (state: ExtractState, mine: boolean) =>
  state === 'released' || state === 'taken'
    ? 'done'
    : (state === 'draft' && !mine) || (state === 'sent-back' && mine)
      ? 'attention'
      : 'neutral'

export default function ExtractsPage() {
  const say = useSaying()
  const format = useFormats()
  const extracts = useAnswer(call, 'GET /v1/extracts')
  return (
    <>
      <PageHeader title={say.extracts} lede={say.extractsLede} />
      <Answer of={extracts}>
        {({ items }) => (
          <Table
            caption={say.extracts}
            captionHidden
            rows={items}
            rowKey={(row) => row.id}
            empty={{ title: say.extractsEmpty, text: say.extractsEmptyText }}
            columns={[
              {
                label: say.aboutWhat,
                cell: (row) => (
                  <Link to={`/uittreksels/${row.id}`}>{`${say.themes[row.theme]}: ${say.subjects[row.subject]}`}</Link>
                ),
              },
              { label: say.writtenOn, cell: (row) => format.shortDay(row.day) },
              {
                label: say.stands,
                cell: (row) => (
                  <>
                    <StatusTag tone={toneOf(row.state, row.mine)}>{say.extractStates[row.state]}</StatusTag>{' '}
                    {row.mine && say.mine}
                  </>
                ),
              },
            ]}
          />
        )}
      </Answer>
    </>
  )
}
