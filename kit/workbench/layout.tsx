/** The few ways things stand on a page. A box means a thing one can act on; everything else is paper. */
import { type ReactNode, useId } from 'react'

/** A thing one can act on. */
export function Card({
  title,
  tags,
  actions,
  children,
  tone,
}: {
  title?: ReactNode
  tags?: ReactNode
  actions?: ReactNode
  children?: ReactNode
  /** `attention`: someone waits for this person. */
  tone?: 'attention'
}) {
  return (
    <article className={tone ? `card card-${tone}` : 'card'}>
      {(title || tags) && (
        <div className="card-head">
          {title && <h3>{title}</h3>}
          {tags && <p className="card-tags">{tags}</p>}
        </div>
      )}
      {children && <div className="card-body">{children}</div>}
      {actions && <div className="button-row">{actions}</div>}
    </article>
  )
}
export const CardList = ({ children }: { children: ReactNode }) => <div className="card-list">{children}</div>

/** A part of a page with a heading; `count` says how many without anyone counting. */
export function Section({
  title,
  count,
  lede,
  actions,
  children,
}: {
  title: string
  count?: number
  lede?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span className="count"> {count}</span>}
        </h2>
        {actions && <div className="button-row">{actions}</div>}
      </div>
      {lede && <p className="section-lede">{lede}</p>}
      {children}
    </section>
  )
}

type Folding = {
  title: string
  lede?: ReactNode
  open?: boolean
  onFold?: (open: boolean) => void
  children: ReactNode
}
/** A part that few need at once, such as a form to begin something: its heading opens it. `open` and `onFold` go together. */
export function Fold({ title, lede, open, onFold, children }: Folding) {
  return (
    <details className="section fold" open={open} onToggle={({ currentTarget }) => onFold?.(currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {lede && <p className="section-lede">{lede}</p>}
      {children}
    </details>
  )
}

/** The case page: one column of story, one rail of facts. The rail follows below on a narrow screen. */
export const StoryAndRail = ({ story, rail }: { story: ReactNode; rail: ReactNode }) => (
  <div className="story-and-rail">
    <div className="story">{story}</div>
    <aside className="rail">{rail}</aside>
  </div>
)

export type Fact = { readonly term: ReactNode; readonly value: ReactNode }
/** Facts as term and value: state, compartment, purpose, who is involved, clocks. */
export function FactsRail({
  title,
  facts,
  children,
}: {
  title?: string
  facts: readonly Fact[]
  children?: ReactNode
}) {
  return (
    <div className="facts">
      {title && <h2>{title}</h2>}
      <dl>
        {facts.map(({ term, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed within one page
          <div key={index}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  )
}

export type Tone = 'neutral' | 'active' | 'attention' | 'stop' | 'done'
/** A state in words, with a shape as well as a colour. `stop` only when a person must act. */
export const StatusTag = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`tag tag-${tone}`}>{children}</span>
)
