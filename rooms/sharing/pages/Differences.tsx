/** What a protocol would change, beside what holds now. */
import { StatusTag, Table, useMessages } from '../../../kit/workbench/index.ts'
import { protocols as en } from '../messages/protocols.en.ts'
import { protocols as nl } from '../messages/protocols.nl.ts'
import type { ShownDifference } from '../protocol/contract.ts'

const tones = { added: 'active', removed: 'attention', changed: 'neutral' } as const

export function Differences({ differences }: { differences: readonly ShownDifference[] }) {
  const say = useMessages(nl, en)
  if (differences.length === 0) return <p>{say.noDifferences}</p>
  return (
    <Table
      caption={say.differences}
      captionHidden
      rows={differences}
      rowKey={({ part, name }) => `${part} ${name}`}
      columns={[
        {
          label: say.part,
          cell: ({ part, name, kind }) => (
            <>
              {say.parts[part]}
              {name && `: ${name}`} <StatusTag tone={tones[kind]}>{say.changes[kind]}</StatusTag>
            </>
          ),
        },
        {
          label: say.beforeAndAfter,
          cell: ({ before, after }) => (
            <>
              {before && (
                <p>
                  <span className="hint">{say.before}:</span> {before}
                </p>
              )}
              {after && (
                <p>
                  <span className="hint">{say.after}:</span> {after}
                </p>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
