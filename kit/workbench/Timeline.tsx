/** The story of a case. Facts and interpretations look different; what a person may not see leaves no hole. */
import type { ReactNode } from 'react'
import { useFormats, useWorkbenchWords } from './session.tsx'

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
  const named = {
    fact: say.fact,
    interpretation: say.interpretation,
    decision: undefined,
    action: undefined,
    event: undefined,
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
            {named[kind] && <p className="timeline-kind">{named[kind]}</p>}
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
