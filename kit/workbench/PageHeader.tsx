/** The top of a page: what it is, in which part, and what one can do here. Sets the tab's title and the focus. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from './Button.tsx'

export type Crumb = { readonly label: string; readonly to: string }
export function PageHeader({
  title,
  lede,
  crumbs = [],
  tags,
  actions,
  name,
}: {
  title: ReactNode
  /** One sentence: what this page answers. */
  lede?: ReactNode
  crumbs?: readonly Crumb[]
  tags?: ReactNode
  actions?: ReactNode
  /** The tab's title when `title` is more than words. Never the name of a person. */
  name?: string
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const words = name ?? (typeof title === 'string' ? title : undefined)
  useEffect(() => {
    document.title = words ? `${words} – Schakel` : 'Schakel'
    heading.current?.focus({ preventScroll: true })
  }, [words])
  return (
    <header className="page-header">
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label={crumbs.map(({ label }) => label).join(' – ')}>
          {crumbs.map(({ label, to }) => (
            <Link key={to} to={to}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <div className="page-header-row">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {tags && <p className="page-tags">{tags}</p>}
        </div>
        {actions && <div className="button-row">{actions}</div>}
      </div>
      {lede && <p className="lede">{lede}</p>}
    </header>
  )
}
