/** The triage queue: oldest day first, overdue marked, walked by keyboard. */
import { useState } from 'react'
import {
  Answer,
  EmptyState,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  useAnswer,
  useFormats,
  usePageJump,
  useShortcuts,
} from '../../../../kit/workbench/index.ts'
import type { TriageState } from '../../words.ts'
import { call, type LetterAction, type Saying, useSaying, wishFor } from './desk-call.ts'

type Item = {
  id: string
  day: string
  overdue: boolean
  state: TriageState
  progress: keyof Saying['progress']
  theme: keyof Saying['themes'] | null
  urgency: keyof Saying['urgency'] | null
}
const isDecided = ({ state, progress }: Item) =>
  state === 'to-case' || state === 'to-department' || state === 'refused' || (state === 'unread' && progress === 'done')

export default function QueuePage() {
  const say = useSaying()
  const letters = useAnswer(call, 'GET /v1/letters')
  return (
    <>
      <PageHeader title={say.queue} lede={say.queueLede} />
      <DeskState />
      <Answer of={letters}>
        {({ items }) => {
          const [todo, decided] = [items.filter((item) => !isDecided(item)), items.filter(isDecided)]
          return items.length === 0 ? (
            <EmptyState title={say.queueEmpty} text={say.queueEmptyText} />
          ) : (
            <>
              <Section title={say.open} count={todo.length}>
                <LetterList items={todo} label={say.open} keys />
              </Section>
              {decided.length > 0 && (
                <Section title={say.decided} count={decided.length}>
                  <LetterList items={decided} label={say.decided} />
                </Section>
              )}
            </>
          )
        }}
      </Answer>
    </>
  )
}

/** Whether residents can write to this desk at all, and whether this officer can read. */
function DeskState() {
  const say = useSaying()
  const format = useFormats()
  const desk = useAnswer(call, 'GET /v1/desk')
  if (desk.state !== 'ready') return null
  const { validUntil, officers, key } = desk.value
  return (
    <>
      {!validUntil && <Notice kind="stop">{say.listNone}</Notice>}
      {key && !key.listed && <Notice kind="attention">{say.keyNotListed}</Notice>}
      {validUntil && <p className="hint">{say.listEnds(format.day(validUntil), String(officers))}</p>}
    </>
  )
}

const useLetterList = (items: readonly Item[]) => {
  const go = usePageJump()
  const [at, setAt] = useState(0)
  const here = items[Math.min(at, items.length - 1)]
  const open = (action?: LetterAction, item = here) => {
    if (!item) return
    if (action) wishFor(action)
    go(`/meldpunt/brief/${item.id}`)
  }
  const move = (steps: number) => setAt((now) => Math.max(0, Math.min(items.length - 1, now + steps)))
  return { here, open, move, setAt }
}

/** Letter keys act only while the list has the focus (WCAG 2.1.4); arrows and Enter do what they do in any list. */
function LetterList({ items, label, keys = false }: { items: readonly Item[]; label: string; keys?: boolean }) {
  const say = useSaying()
  const { here, open, move, setAt } = useLetterList(items)
  const letters = useShortcuts(say.queueKeys, [
    { key: 'j', label: say.keyNext, run: () => move(1) },
    { key: 'k', label: say.keyPrevious, run: () => move(-1) },
    { key: 'o', label: say.keyOpen, run: () => open() },
    { key: 'c', label: say.keyClassify, run: () => open('classify') },
    { key: 'r', label: say.keyRoute, run: () => open('route') },
    { key: 'e', label: say.keyExtract, run: () => open('extract') },
    { key: 'a', label: say.keyReply, run: () => open('reply') },
  ])
  return (
    <div
      className="queue"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={here ? `letter-${here.id}` : undefined}
      onKeyDown={(event) => {
        const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (steps !== undefined || event.key === 'Enter') event.preventDefault()
        if (steps !== undefined) move(steps)
        else if (event.key === 'Enter') open()
        else if (keys) letters(event)
      }}
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
        <div
          key={item.id}
          id={`letter-${item.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={item === here}
          className="queue-row"
          onClick={() => {
            setAt(index)
            open(undefined, item)
          }}
        >
          <LetterLine item={item} say={say} />
        </div>
      ))}
    </div>
  )
}

function LetterLine({ item, say }: { item: Item; say: Saying }) {
  const format = useFormats()
  const theme = item.theme ? say.themes[item.theme] : undefined
  return (
    <>
      <strong>{say.letterOf(format.day(item.day))}</strong>
      <span>
        {theme && <>{theme} </>}
        <small>
          {[item.urgency && say.urgency[item.urgency], say.progress[item.progress]].filter(Boolean).join(' · ')}
        </small>
      </span>
      <span>
        {item.overdue ? (
          <StatusTag tone="attention">{say.overdue}</StatusTag>
        ) : (
          <StatusTag tone={item.state === 'unread' ? 'active' : 'neutral'}>{say.state[item.state]}</StatusTag>
        )}{' '}
        {item.progress === 'answered' && <StatusTag tone="attention">{say.progress.answered}</StatusTag>}
      </span>
    </>
  )
}
