/** The story of a case. Facts and interpretations look different; what a person may not see leaves no hole. */
import type { ReactNode } from 'react'
import { useFormats, useWorkbenchWords } from './session.tsx'
import { Term } from './Term.tsx'

export type TimelineKind = 'fact' | 'interpretation' | 'decision' | 'action' | 'event'
export type TimelineEntry = {
  readonly id: string
  /** ISO day or moment. */
  readonly when: string
  readonly kind: TimelineKind
  /** Who: an organ, never more than the viewer may know. */
  readonly by?: ReactNode
  readonly title: ReactNode
  readonly body?: ReactNode
  /** Category, audience, until when. */
  readonly details?: ReactNode
  readonly actions?: ReactNode
}
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  const say = useWorkbenchWords()
  const format = useFormats()
  /** The two words that carry the difference; the first of each explains itself. */
  const explained = { fact: 'feit', interpretation: 'duiding' } as const
  const firstOf = (kind: TimelineKind) => entries.find((entry) => entry.kind === kind)?.id
  const named = (id: string, kind: TimelineKind) => {
    if (kind !== 'fact' && kind !== 'interpretation') return undefined
    return firstOf(kind) === id ? <Term id={explained[kind]}>{say[kind]}</Term> : say[kind]
  }
  return (
    <ol className="timeline" aria-label={label ?? say.timeline}>
      {entries.map(({ id, when, kind, by, title, body, details, actions }) => (
        <li key={id} className={`timeline-${kind}`}>
          <p className="timeline-when">
            <time dateTime={when}>{format.shortDay(when)}</time>
            {by && <span> · {by}</span>}
          </p>
          <div className="timeline-what">
            {named(id, kind) && <p className="timeline-kind">{named(id, kind)}</p>}
            <p className="timeline-title">{title}</p>
            {body && <div className="timeline-body">{body}</div>}
            {details && <div className="timeline-details">{details}</div>}
            {actions && <div className="button-row">{actions}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
