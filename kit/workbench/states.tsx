/** Empty, loading, problem: designed once, the same everywhere. */
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CallProblem } from '../caller.ts'
import { Button, ButtonLink } from './Button.tsx'
import { useWorkbenchWords } from './session.tsx'

export type NoticeKind = 'information' | 'attention' | 'stop' | 'done'
/** `stop` only when a person must act now; `done` confirms what just happened and is read aloud. */
export function Notice({
  kind = 'information',
  title,
  children,
}: {
  kind?: NoticeKind
  title?: string
  children?: ReactNode
}) {
  const self = useRef<HTMLElement>(null)
  const words = typeof children === 'string' ? children : ''
  // What was done at the foot of a long page is said at its head: the words come into view.
  useEffect(() => {
    if (kind === 'done' && (title || words || self.current)) self.current?.scrollIntoView({ block: 'nearest' })
  }, [kind, title, words])
  const role = kind === 'done' ? 'status' : kind === 'stop' ? 'alert' : undefined
  return (
    <section className={`notice notice-${kind}`} role={role} ref={self}>
      {title && <h2 className="notice-title">{title}</h2>}
      {children && <div>{children}</div>}
    </section>
  )
}

/** Nothing here, why that is, and what one could do. `text` never hints at things the person may not see. */
export function EmptyState({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) {
  return (
    <section className="state state-empty">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action && <p className="state-action">{action}</p>}
    </section>
  )
}

/** Says nothing for a moment: most answers are there before words would be. */
export function LoadingState({ label }: { label?: string }) {
  const say = useWorkbenchWords()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="state state-loading" role="status">
      {late && (
        <>
          <p>{label ?? say.loading}…</p>
          <div className="skeleton" aria-hidden="true">
            <span />
            <span />
            <span />
          </div>
        </>
      )}
    </div>
  )
}

/**
 * A problem in words: what happened, what the person can do now, and a reference for whoever helps. On a page that has
 * no title yet (what it is about could not be read) the problem is its title.
 */
export function ErrorState({ problem, onAgain }: { problem: CallProblem; onAgain?: () => void }) {
  const say = useWorkbenchWords()
  const [isTitle, setIsTitle] = useState(false)
  useLayoutEffect(() => {
    if (document.querySelector('main h1')) return
    setIsTitle(true)
    document.title = `${problem.title} – Schakel`
  }, [problem.title])
  const Title = isTitle ? 'h1' : 'h2'
  return (
    <section className="state state-error" role="alert">
      <Title>{problem.title}</Title>
      <p>{problem.detail}</p>
      {onAgain && problem.status !== 404 && (
        <p className="state-action">
          <Button onPress={onAgain}>{say.tryAgain}</Button>
        </p>
      )}
      {problem.status === 404 && (
        <p className="state-action">
          <ButtonLink to="/">{say.toStart}</ButtonLink>
        </p>
      )}
      {problem.instance && (
        <p className="state-reference">
          {say.reference}: <code>{problem.instance}</code>
        </p>
      )}
    </section>
  )
}
