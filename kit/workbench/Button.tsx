/** Buttons do, links go. One primary button on a screen; `stop` for what cannot be undone. */
import type { ReactNode } from 'react'
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components'
import { useWorkbenchWords } from './session.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'stop'
export type ButtonProps = {
  kind?: ButtonKind
  type?: 'button' | 'submit'
  onPress?: () => void
  /** Working on it: keeps its place and its words, says so to a screen reader, and does nothing twice. */
  busy?: boolean
  disabled?: boolean
  /** When the words alone do not say what it is about. */
  label?: string
  /** Shown behind the words: `c`, `Ctrl K`. */
  shortcut?: string
  children: ReactNode
}
export function Button({
  kind = 'secondary',
  type = 'button',
  busy,
  disabled,
  label,
  shortcut,
  onPress,
  children,
}: ButtonProps) {
  const say = useWorkbenchWords()
  return (
    <AriaButton
      className={`button button-${kind}`}
      // Not the library's pending state: it announces by an element that points at this button, also when it is gone.
      type={busy ? 'button' : type}
      isDisabled={disabled ?? false}
      {...(onPress && !busy && { onPress })}
      {...(label && { 'aria-label': label })}
    >
      {children}
      {shortcut && (
        <span className="kbd" aria-hidden="true">
          {shortcut}
        </span>
      )}
      {busy && (
        <span className="button-busy" role="status">
          {say.sending}…
        </span>
      )}
    </AriaButton>
  )
}

/** Goes to a page of the workbench without loading everything again, or to a file. */
export function Link({
  to,
  children,
  quiet,
  label,
}: {
  to: string
  children: ReactNode
  quiet?: boolean
  label?: string
}) {
  return (
    <AriaLink className={quiet ? 'link link-quiet' : 'link'} href={to} {...(label && { 'aria-label': label })}>
      {children}
    </AriaLink>
  )
}
/** A link that is the next step of the work, with the weight of a button. */
export function ButtonLink({
  to,
  kind = 'secondary',
  children,
}: {
  to: string
  kind?: ButtonKind
  children: ReactNode
}) {
  return (
    <AriaLink className={`button button-${kind}`} href={to}>
      {children}
    </AriaLink>
  )
}
/** Side by side, the most important first. */
export const ButtonRow = ({ children }: { children: ReactNode }) => <div className="button-row">{children}</div>
