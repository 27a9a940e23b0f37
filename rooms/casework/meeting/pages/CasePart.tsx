/** The case in the middle: goal, what each partner brings, and the record that the table writes. */
import { useState } from 'react'
import { Button, Dialog, Timeline } from '../../../../kit/workbench/index.ts'
import { useContributionEntry } from '../../pages/use-story.tsx'
import { BeginBlock } from './BeginBlock.tsx'
import { Block } from './Block.tsx'
import { PlanPart } from './PlanPart.tsx'
import { Seat } from './Seat.tsx'
import type { ItemShown, RecordShown, TableMemory, TableView } from './table-memory.ts'
import { useMeetingWords } from './use-meeting-words.ts'

export function CasePart({
  table,
  view,
  item,
  record,
  beginning,
  onBegin,
}: {
  table: TableMemory
  view: TableView
  item: ItemShown
  record: RecordShown
  beginning: boolean
  onBegin: (open: boolean) => void
}) {
  const { say, format } = useMeetingWords()
  const entry = useContributionEntry()
  const [quoting, setQuoting] = useState<string>()
  const mayWrite = item.may.write && record.seat === 'none'
  const subject = item.persons.filter(({ role }) => role === 'subject')
  return (
    <>
      <h2>{item.case.name}</h2>
      {subject.length > 0 && (
        <p>
          <span className="hint">{say.about}</span> {format.list(subject.map(({ name }) => name))}
        </p>
      )}
      <p>
        <strong>{say.goal}</strong> {item.goal ?? say.frameOnly}
      </p>
      {item.may.attend && (
        <Seat
          item={item}
          record={record}
          stated={view.meeting?.items.some(({ seated }) => seated) ?? false}
          onSeated={table.refreshRecord}
        />
      )}
      {item.goal !== null && (
        <>
          {record.plan && view.meeting && (
            <PlanPart
              meeting={view.meeting}
              item={item}
              plan={record.plan}
              mayWrite={mayWrite}
              onAdded={table.refreshRecord}
            />
          )}
          <details className="brought" open hidden={record.plan !== null}>
            <summary>{say.contributions}</summary>
            {item.contributions.length === 0 && <p className="hint">{say.noContributions}</p>}
            <Timeline
              label={say.contributions}
              entries={item.contributions.map((one) => ({
                ...entry(one),
                actions: mayWrite ? (
                  <Button
                    kind="quiet"
                    onPress={() => {
                      setQuoting(one.id)
                      onBegin(true)
                    }}
                  >
                    {say.quote}
                  </Button>
                ) : undefined,
              }))}
            />
          </details>
          <h3>{say.record}</h3>
          {record.blocks.length === 0 && <p className="hint">{say.noBlocks}</p>}
          <ol className="blocks">
            {record.blocks.map((frame) => (
              <Block
                key={frame.id}
                frame={frame}
                table={table}
                view={view}
                item={item}
                record={record}
                mayWrite={mayWrite}
              />
            ))}
          </ol>
          {mayWrite && (
            <Button
              shortcut="n"
              onPress={() => {
                setQuoting(undefined)
                onBegin(true)
              }}
            >
              {say.newBlock}
            </Button>
          )}
          <Dialog title={say.newBlock} open={beginning && mayWrite} onOpenChange={onBegin} wide>
            {(close) => <BeginBlock item={item} record={record} quoting={quoting} table={table} close={close} />}
          </Dialog>
        </>
      )}
    </>
  )
}
