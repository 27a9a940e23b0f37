/** One item that may leave: chosen or not, and what is cut from it. What is cut goes by selection, with mouse or keys. */
import { useRef, useState } from 'react'
import { Button, ButtonRow, StatusTag } from '../../../kit/workbench/index.ts'
import { copyWithout, cutMark, type Passage, passagesFit } from '../release/words.ts'
import type { ReleaseForm } from './ReleaseReceiver.tsx'
import { useCasework } from './use-casework.ts'

type Item = ReleaseForm['items'][number]

export function CutItem({
  item,
  without,
  onChange,
}: {
  item: Item
  /** Undefined: it stays. */
  without: readonly Passage[] | undefined
  onChange: (without: readonly Passage[] | undefined) => void
}) {
  const { release, organ, category, format } = useCasework()
  const words = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const name = item.category === '' ? release.decision : category(item.category)
  const cut = () => {
    const { selectionStart: from, selectionEnd: to } = words.current ?? { selectionStart: 0, selectionEnd: 0 }
    const next = joined([...(without ?? []), { from, to }])
    if (from === to || !passagesFit(item.words, next)) return setSaid(release.nothingSelected)
    setSaid('')
    onChange(next)
  }
  return (
    <div className="card">
      <div className="choice">
        <input
          type="checkbox"
          id={`take-${item.source}`}
          checked={without !== undefined}
          onChange={(event) => onChange(event.target.checked ? [] : undefined)}
        />
        <label htmlFor={`take-${item.source}`}>
          {name}{' '}
          <span className="hint">{`${release.suppliedBy(organ(item.supplier))}, ${format.shortDay(item.observedOn)}`}</span>
        </label>
      </div>
      <Marks item={item} />
      {without === undefined ? (
        <p>{item.words}</p>
      ) : (
        <div className="field">
          <label htmlFor={`words-${item.source}`}>{release.words}</label>
          <textarea id={`words-${item.source}`} ref={words} readOnly rows={4} value={item.words} />
          <ButtonRow>
            <Button onPress={cut}>{release.leaveOut}</Button>
            {without.length > 0 && (
              <Button kind="quiet" onPress={() => onChange([])}>
                {release.restore}
              </Button>
            )}
          </ButtonRow>
          <p className="hint" role="status">
            {said || (without.length > 0 ? copyWithout(item.words, without) : '')}
          </p>
        </div>
      )}
    </div>
  )
}

/** What travels along with it, in words. */
export function Marks({
  item,
}: {
  item: Pick<Item, 'special' | 'criminal' | 'underSecrecy' | 'taxDerived' | 'policeClass' | 'conditions'>
}) {
  const { release } = useCasework()
  const marks = [
    ...(item.policeClass ? [release.policeClass(item.policeClass)] : item.criminal ? [release.criminal] : []),
    ...(item.special ? [release.special] : []),
    ...(item.underSecrecy ? [release.secrecy] : []),
    ...(item.taxDerived ? [release.tax] : []),
  ]
  if (marks.length === 0 && item.conditions.length === 0) return null
  return (
    <>
      {marks.length > 0 && (
        <p>
          {marks.map((mark) => (
            <span key={mark}>
              <StatusTag tone="attention">{mark}</StatusTag>{' '}
            </span>
          ))}
        </p>
      )}
      {item.conditions.length > 0 && (
        <p className="hint">{item.conditions.map((one) => release.conditions[one]).join(' ')}</p>
      )}
    </>
  )
}

/** In order, overlapping ones made one. */
function joined(passages: readonly Passage[]): Passage[] {
  const found: Passage[] = []
  for (const one of [...passages].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && one.from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, one.to) }
    else found.push(one)
  }
  return found
}

/** Shows where something is missing, so that a reader sees a cut and not a whole. */
export const Copy = ({ words }: { words: string }) => (
  <p>
    {words.split(cutMark).flatMap((part, at) =>
      at === 0
        ? [part]
        : [
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in their order
            <span key={at} className="hint">
              {cutMark}
            </span>,
            part,
          ],
    )}
  </p>
)
