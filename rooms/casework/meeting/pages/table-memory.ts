/**
 * What a page at the table remembers, in memory only: the agenda, cases that were opened, blocks, and what is being typed.
 * It reads a block once per version, sends typing in order and once, and lets go of everything when it is told to.
 */
import type { CallProblem } from '../../../../kit/caller.ts'
import { drawId, pageTime } from '../../../../kit/clock.ts'
import type { News } from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import type { call as caller } from '../../pages/use-casework.ts'
import type { BlockShown } from '../../record/contract.ts'

export type MeetingShown = CaseworkReply<'GET /v1/conferences/:conference/meeting'>
export type ItemShown = CaseworkReply<'GET /v1/agenda-items/:item'>
export type RecordShown = CaseworkReply<'GET /v1/agenda-items/:item/record'>
export type DraftingShown = CaseworkReply<'GET /v1/agenda-items/:item/drafting'>['drafting']
type DraftKind = DraftingShown[number]['drafts']

/** refused: it could not be written; `problem` says why, `theirs` is what stands there now. */
export type Draft = {
  readonly text: string
  /** The version it goes on from. */
  readonly version: number
  readonly standing: 'saved' | 'saving' | 'waiting' | 'refused'
  readonly problem?: CallProblem | undefined
  readonly theirs?: BlockShown | undefined
}
export type TableView = {
  readonly meeting: MeetingShown | undefined
  readonly problem: CallProblem | undefined
  readonly chosen: string | undefined
  readonly items: ReadonlyMap<string, ItemShown>
  readonly records: ReadonlyMap<string, RecordShown>
  readonly blocks: ReadonlyMap<string, BlockShown>
  readonly drafts: ReadonlyMap<string, Draft>
  /** Who drafts a decision or an action in the case that is open. */
  readonly drafting: DraftingShown
  /** A quarter of an hour without connection: nothing is remembered any more. */
  readonly blanked: boolean
  /** Typing that waited was sent when the connection came back. */
  readonly returned: boolean
}

const nothing: TableView = {
  meeting: undefined,
  problem: undefined,
  chosen: undefined,
  items: new Map(),
  records: new Map(),
  blocks: new Map(),
  drafts: new Map(),
  drafting: [],
  blanked: false,
  returned: false,
}

/** Units: milliseconds between two versions that one writer sends. */
const writeEvery = 120
/** Units: milliseconds. */
const gatherNews = 40
const retryEvery = 2_000
const draftingAgainEvery = 60_000

type Sending = { readonly key: string; readonly version: number; readonly text: string }

export type TableMemory = ReturnType<typeof tableMemory>

export function tableMemory(conference: string, call: typeof caller) {
  let view = nothing
  const listeners = new Set<() => void>()
  const set = (changes: Partial<TableView>) => {
    view = { ...view, ...changes }
    for (const listener of listeners) listener()
  }
  const withEntry = <V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined) => {
    const next = new Map(map)
    if (value === undefined) next.delete(key)
    else next.set(key, value)
    return next
  }
  let closed = false
  let calledFor = 0
  let lookAgain: ReturnType<typeof setTimeout> | undefined
  let lookLater: ReturnType<typeof setTimeout> | undefined

  // ── looking ──
  /** What got no answer, as happens just after a connection is back, is looked at again; with an answer of any other kind that is it. */
  const whenUnanswered = ({ status }: CallProblem) => {
    if (closed || view.blanked || lookLater || (status !== 0 && status < 500)) return
    lookLater = setTimeout(() => {
      lookLater = undefined
      void look()
      const { chosen } = view
      if (!chosen) return
      if (!view.items.has(chosen)) void lookAtItem(chosen, true)
      void lookAtRecord(chosen)
    }, retryEvery)
  }
  const look = async () => {
    const result = await call(
      'GET /v1/conferences/:conference/meeting',
      { params: { conference } },
      { background: calledFor++ > 0 },
    )
    if (closed) return
    if (!result.ok) {
      if (result.problem.status !== 0) set({ problem: result.problem, meeting: undefined })
      else if (!view.meeting) set({ problem: result.problem })
      whenUnanswered(result.problem)
      return
    }
    const meeting = result.value
    const there = new Set(meeting.items.map(({ id }) => id))
    const chosen = view.chosen && there.has(view.chosen) ? view.chosen : meeting.items[0]?.id
    set({
      meeting,
      problem: undefined,
      items: new Map([...view.items].filter(([id]) => there.has(id))),
      records: new Map([...view.records].filter(([id]) => there.has(id))),
    })
    if (chosen !== view.chosen) choose(chosen)
    else if (chosen && !view.records.has(chosen)) choose(chosen)
  }
  const lookAtItem = async (item: string, background = false) => {
    const result = await call('GET /v1/agenda-items/:item', { params: { item } }, { background })
    if (closed || view.blanked) return
    if (result.ok) set({ items: withEntry(view.items, item, result.value) })
    else if (result.problem.status === 404) forgetItem(item)
    else whenUnanswered(result.problem)
  }
  const lookAtRecord = async (item: string) => {
    const result = await call('GET /v1/agenda-items/:item/record', { params: { item } }, { background: true })
    if (closed || view.blanked) return
    if (!result.ok) {
      if (result.problem.status === 404) forgetItem(item)
      else whenUnanswered(result.problem)
      return
    }
    const listed = new Set(result.value.blocks.map(({ id }) => id))
    const gone = (view.records.get(item)?.blocks ?? []).filter(({ id }) => !listed.has(id)).map(({ id }) => id)
    set({
      records: withEntry(view.records, item, result.value),
      blocks: new Map([...view.blocks].filter(([id]) => !gone.includes(id))),
      drafts: new Map([...view.drafts].filter(([id]) => !gone.includes(id))),
    })
    for (const { id, edition } of result.value.blocks)
      if (view.blocks.get(id)?.edition !== edition) void lookAtBlock(id, edition)
  }
  const looking = new Map<string, string>()
  const lookAtBlock = async (block: string, edition: string): Promise<void> => {
    const underWay = looking.has(block)
    looking.set(block, edition)
    if (underWay) return
    const result = await call('GET /v1/blocks/:block', { params: { block } }, { background: true })
    const wanted = looking.get(block)
    looking.delete(block)
    if (closed || view.blanked) return
    if (!result.ok) {
      if (result.problem.status === 404) set({ blocks: withEntry(view.blocks, block, undefined) })
      else whenUnanswered(result.problem)
      return
    }
    set({ blocks: withEntry(view.blocks, block, result.value) })
    if (wanted && wanted !== edition && wanted !== result.value.edition) await lookAtBlock(block, wanted)
  }
  const lookAtDrafting = async (item: string) => {
    clearTimeout(lookAgain)
    const result = await call('GET /v1/agenda-items/:item/drafting', { params: { item } }, { background: true })
    if (closed || view.blanked || view.chosen !== item) return
    const drafting = result.ok ? result.value.drafting : []
    set({ drafting })
    // A page that is gone says nothing any more: it is asked again as long as somebody drafts.
    if (drafting.length > 0) lookAgain = setTimeout(() => void lookAtDrafting(item), draftingAgainEvery)
  }
  const forgetItem = (item: string) => {
    const gone = view.records.get(item)?.blocks.map(({ id }) => id) ?? []
    set({
      items: withEntry(view.items, item, undefined),
      records: withEntry(view.records, item, undefined),
      blocks: new Map([...view.blocks].filter(([id]) => !gone.includes(id))),
      drafts: new Map([...view.drafts].filter(([id]) => !gone.includes(id))),
    })
    void look()
  }
  const choose = (item: string | undefined) => {
    set({ chosen: item, drafting: [], returned: false })
    if (!item) return
    void lookAtDrafting(item)
    if (!view.items.has(item)) void lookAtItem(item)
    void lookAtRecord(item)
  }

  // ── hearing ──
  const gathered = new Set<'record' | 'meeting'>()
  /** News that comes together is looked at once. */
  const soon = (what: 'record' | 'meeting') => {
    if (gathered.has(what)) return
    gathered.add(what)
    setTimeout(
      () => {
        gathered.delete(what)
        if (closed || view.blanked) return
        if (what === 'meeting') void look()
        else if (view.chosen) void lookAtRecord(view.chosen)
      },
      what === 'record' ? gatherNews : gatherNews * 10,
    )
  }
  const hear = ({ event, ids }: News) => {
    const [first = '', edition = ''] = ids
    if (event === 'casework.BlockWritten') {
      const block = view.blocks.get(first)
      if (!block) soon('record')
      else if (block.edition !== edition && !view.drafts.has(first)) void lookAtBlock(first, edition)
    } else if (event === 'casework.PenMoved') soon('record')
    else if (event === 'casework.DraftingMoved') {
      if (view.chosen) void lookAtDrafting(view.chosen)
    } else if (event === 'casework.ContributionMoved') {
      if (view.chosen) void lookAtItem(view.chosen)
    } else if (event === 'casework.StandingMoved') {
      for (const { id, case: card } of view.meeting?.items ?? []) if (ids.includes(card.id)) forgetItem(id)
    } else if (event.startsWith('casework.')) {
      soon('record')
      soon('meeting')
    }
  }

  // ── typing ──
  const sending = new Map<string, Sending>()
  const busy = new Set<string>()
  const lastSent = new Map<string, number>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const setDraft = (block: string, changes: Partial<Draft> | undefined) => {
    const before = view.drafts.get(block)
    const next = changes === undefined ? undefined : ({ ...before, ...changes } as Draft)
    set({ drafts: withEntry(view.drafts, block, next) })
  }
  const plan = (block: string, wait: number) => {
    if (timers.has(block) || busy.has(block)) return
    timers.set(
      block,
      setTimeout(() => {
        timers.delete(block)
        void send(block)
      }, wait),
    )
  }
  /** Sends the newest text from the version it goes on from; what got no answer is sent again as it was, with its own key. */
  const send = async (block: string): Promise<void> => {
    const draft = view.drafts.get(block)
    if (closed || !draft || draft.standing === 'refused' || busy.has(block)) return
    const one = sending.get(block) ?? { key: drawId(), version: draft.version, text: draft.text }
    sending.set(block, one)
    busy.add(block)
    lastSent.set(block, pageTime())
    const input = { params: { block }, body: { version: one.version, text: one.text } }
    const result = await call('POST /v1/blocks/:block/versions', input, { key: one.key })
    busy.delete(block)
    const now = view.drafts.get(block)
    if (closed || !now) return void sending.delete(block)
    if (result.ok) {
      sending.delete(block)
      const known = view.blocks.get(block)
      const { version, edition } = result.value
      if (known) set({ blocks: withEntry(view.blocks, block, { ...known, text: one.text, version, edition }) })
      const isAll = now.text === one.text
      setDraft(block, { version, standing: isAll ? 'saved' : 'saving' })
      if (!isAll) plan(block, Math.max(0, writeEvery - (pageTime() - (lastSent.get(block) ?? 0))))
    } else if (result.problem.status === 0 || result.problem.status >= 500) {
      setDraft(block, { standing: 'waiting' })
      plan(block, retryEvery)
    } else {
      sending.delete(block)
      const theirs = await call('GET /v1/blocks/:block', { params: { block } })
      if (!theirs.ok && theirs.problem.status === 404) {
        setDraft(block, undefined)
        set({ problem: view.meeting ? undefined : result.problem })
        if (view.chosen) void lookAtRecord(view.chosen)
        return
      }
      if (theirs.ok) set({ blocks: withEntry(view.blocks, block, theirs.value) })
      setDraft(block, { standing: 'refused', problem: result.problem, theirs: theirs.ok ? theirs.value : undefined })
    }
  }
  const startWriting = async (block: string) => {
    const shown = view.blocks.get(block)
    if (!shown) return
    setDraft(block, { text: shown.text, version: shown.version, standing: 'saved' })
    const result = await call('POST /v1/blocks/:block/pen', { params: { block }, body: { hold: true } })
    if (!result.ok && result.problem.status !== 0) {
      setDraft(block, undefined)
      if (view.chosen) void lookAtRecord(view.chosen)
    }
  }
  const type = (block: string, text: string) => {
    const draft = view.drafts.get(block)
    if (!draft || draft.standing === 'refused') return
    setDraft(block, { text, standing: draft.standing === 'waiting' ? 'waiting' : 'saving' })
    plan(block, Math.max(0, writeEvery - (pageTime() - (lastSent.get(block) ?? 0))))
  }
  /** Everything is sent first; then the pen is free for the next. */
  const finishWriting = async (block: string): Promise<void> => {
    const draft = view.drafts.get(block)
    if (!draft) return
    if (draft.standing === 'saved' || draft.standing === 'refused') {
      setDraft(block, undefined)
      if (draft.standing === 'saved')
        await call('POST /v1/blocks/:block/pen', { params: { block }, body: { hold: false } })
      return
    }
    clearTimeout(timers.get(block))
    timers.delete(block)
    await send(block)
    if (view.drafts.get(block)?.standing === 'saving') setTimeout(() => void finishWriting(block), writeEvery)
    else if (view.drafts.get(block)?.standing === 'saved') await finishWriting(block)
  }
  /** A block that was just begun here: the pen is with its writer already. */
  const begun = (block: BlockShown) => {
    set({ blocks: withEntry(view.blocks, block.id, block) })
    setDraft(block.id, { text: block.text, version: block.version, standing: 'saved' })
    if (view.chosen) void lookAtRecord(view.chosen)
  }

  // ── drafting a decision or an action ──
  /** Said while the form is open, again and again; with null it is over. */
  const sayDrafting = (item: string, drafts: DraftKind | null) =>
    void call('POST /v1/agenda-items/:item/drafting', { params: { item }, body: { drafts } }, { background: true })

  // ── going away and coming back ──
  /**
   * What waited is sent under a fresh decision. Then the open case is looked at anew, which lets go of what one may not see
   * any more; of every other case nothing is kept.
   */
  const connected = async () => {
    cameBack = pageTime()
    const waiting = [...view.drafts].filter(([, { standing }]) => standing === 'waiting').map(([block]) => block)
    for (const block of waiting) {
      clearTimeout(timers.get(block))
      timers.delete(block)
      await send(block)
    }
    if (closed) return
    const { chosen } = view
    const only = <V>(map: ReadonlyMap<string, V>) => new Map([...map].filter(([id]) => id === chosen))
    const open = new Set(view.records.get(chosen ?? '')?.blocks.map(({ id }) => id))
    set({
      items: only(view.items),
      records: only(view.records),
      blocks: new Map([...view.blocks].filter(([id]) => open.has(id) || view.drafts.has(id))),
      blanked: false,
      returned: waiting.length > 0 && waiting.every((block) => view.drafts.get(block)?.standing !== 'refused'),
    })
    const { returned } = view
    await look()
    if (chosen && view.chosen === chosen) void lookAtRecord(chosen)
    set({ returned })
  }
  let cameBack = Number.NEGATIVE_INFINITY
  /** `away`: since when there is no connection, in milliseconds of the page's clock. Whoever came back meanwhile keeps what is there. */
  const blank = (away: number) => {
    if (cameBack <= away) empty()
  }
  const empty = () => {
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
    clearTimeout(lookAgain)
    clearTimeout(lookLater)
    lookLater = undefined
    looking.clear()
    sending.clear()
    // Which case it was is an id, and says nothing.
    set({ ...nothing, chosen: view.chosen, blanked: true })
  }

  return {
    view: () => view,
    subscribe: (listener: () => void) => {
      closed = false
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    look,
    choose,
    hear,
    connected,
    blank,
    startWriting,
    type,
    finishWriting,
    begun,
    sayDrafting,
    letGoOfDraft: (block: string) => setDraft(block, undefined),
    refreshRecord: () => soon('record'),
    refreshMeeting: () => soon('meeting'),
    end: () => {
      closed = true
      empty()
      view = nothing
    },
  }
}
