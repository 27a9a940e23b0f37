/** One block of the record: read by whom, who is writing; and where two wrote at once, both texts side by side. */
import { useEffect, useRef } from 'react'
import { Button, useMe, useSend } from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import type { BlockFrame } from '../../record/contract.ts'
import type { Draft, ItemShown, RecordShown, TableMemory, TableView } from './table-memory.ts'
import { useMeetingWords } from './use-meeting-words.ts'

type On = {
  readonly frame: BlockFrame
  readonly table: TableMemory
  readonly view: TableView
  readonly item: ItemShown
  readonly record: RecordShown
  readonly mayWrite: boolean
}

export function Block({ frame, table, view, item, mayWrite }: On) {
  const { say, format, organ, category } = useMeetingWords()
  const { appointment } = useMe()
  const shown = view.blocks.get(frame.id)
  const draft = view.drafts.get(frame.id)
  const others = frame.audience?.filter((one) => one !== appointment.organ)
  const held = frame.pen && !frame.pen.mine ? frame.pen : undefined
  const quoted = item.contributions.filter(({ id }) => frame.restsOn.includes(id))
  return (
    <li className={`block block-${frame.part}`} data-block={frame.id}>
      <h4>{say.parts[frame.part]}</h4>
      {draft ? (
        <Writing frame={frame} draft={draft} table={table} item={item} />
      ) : (
        <p className="block-text">{shown?.text || <span className="hint">{say.empty}</span>}</p>
      )}
      <p className="hint">
        {!others ? say.readByReceivers : others.length > 0 ? say.readBy(format.list(others.map(organ))) : say.onlyOwn} ·{' '}
        {say.writtenBy(organ(frame.writtenBy))}
        {quoted.map((one) => ` · ${say.quotes}: ${organ(one.organ)}, ${category(one.category)}`)}
        {frame.sourceChanged && ` · ${say.sourceChanged}`}
      </p>
      {held && !draft && (
        <p className="block-pen" role="status">
          {say.writing(held.name, organ(held.organ))}
        </p>
      )}
      {mayWrite && !draft && !held && shown && (
        <div className="button-row">
          <Button
            kind="quiet"
            label={`${say.write}: ${say.parts[frame.part]}`}
            onPress={() => void table.startWriting(frame.id)}
          >
            {say.write}
          </Button>
          {frame.mine && <TakeOut frame={frame} version={shown.version} table={table} />}
        </div>
      )}
    </li>
  )
}

function Writing({ frame, draft, table, item }: Pick<On, 'frame' | 'table' | 'item'> & { draft: Draft }) {
  const { say } = useMeetingWords()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  if (draft.standing === 'refused') return <BothTexts frame={frame} draft={draft} table={table} item={item} />
  return (
    <div className="block-writing">
      <textarea
        ref={area}
        aria-label={say.parts[frame.part]}
        value={draft.text}
        rows={Math.min(14, Math.max(3, draft.text.split('\n').length + Math.floor(draft.text.length / 70)))}
        maxLength={8000}
        onChange={(event) => table.type(frame.id, event.target.value)}
      />
      <div className="button-row">
        <Button kind="primary" onPress={() => void table.finishWriting(frame.id)}>
          {say.ready}
        </Button>
        <span className="hint" role="status">
          {draft.standing === 'saved' ? say.saved : draft.standing === 'waiting' ? say.waiting : say.saving}
        </span>
      </div>
    </div>
  )
}

/** Nothing is lost: what stands keeps standing, and one's own words become a block of their own or go. */
function BothTexts({ frame, draft, table, item }: Pick<On, 'frame' | 'table' | 'item'> & { draft: Draft }) {
  const { say } = useMeetingWords()
  const begin = useSend(call, 'POST /v1/agenda-items/:item/blocks')
  const asOwn = async () => {
    const body = {
      part: frame.part,
      audience: [...(frame.audience ?? item.case.involved)],
      text: draft.text,
      quotes: [...frame.restsOn],
    }
    if (!(await begin.send({ params: { item: item.id }, body }))) return
    table.letGoOfDraft(frame.id)
    table.refreshRecord()
  }
  return (
    <div className="notice notice-attention" role="alert">
      <p>{draft.problem?.code === 'casework/block-changed-meanwhile' ? say.conflict : draft.problem?.title}</p>
      <h5>{say.yourText}</h5>
      <p className="block-text">{draft.text}</p>
      <h5>{say.theirText}</h5>
      <p className="block-text">{draft.theirs?.text || say.empty}</p>
      {begin.problem && <p>{begin.problem.detail}</p>}
      <div className="button-row">
        <Button kind="primary" busy={begin.busy} onPress={() => void asOwn()}>
          {say.keepMine}
        </Button>
        <Button onPress={() => table.letGoOfDraft(frame.id)}>{say.keepTheirs}</Button>
      </div>
    </div>
  )
}

function TakeOut({ frame, version, table }: { frame: BlockFrame; version: number; table: TableMemory }) {
  const { say } = useMeetingWords()
  const out = useSend(call, 'POST /v1/blocks/:block/removal')
  return (
    <>
      <Button
        kind="quiet"
        busy={out.busy}
        label={`${say.takeOut}: ${say.parts[frame.part]}`}
        onPress={() => void out.send({ params: { block: frame.id }, body: { version } }).then(table.refreshRecord)}
      >
        {say.takeOut}
      </Button>
      {out.problem && <p role="alert">{out.problem.detail}</p>}
    </>
  )
}
