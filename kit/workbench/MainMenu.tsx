/** The menu: few headings, by what one comes to do. What is looked up is folded until somebody opens it, and stays as it was left. */
import { useEffect, useId, useState } from 'react'
import { Link as AriaLink } from 'react-aria-components'
import { firstPageFor, menuFor, type NavGroup, opensAtFirst, type WorkbenchPage } from './page.ts'
import { useMe, useWords, useWorkbenchWords } from './session.tsx'
import { useNews } from './watched.tsx'

type Turned = { readonly [group in NavGroup]?: boolean }
const memory = 'schakel.menu'
function remembered(): Turned {
  try {
    return JSON.parse(localStorage.getItem(memory) ?? '{}') as Turned
  } catch {
    return {}
  }
}

/** Of the entries, the one under which an address stands: the longest that it begins with. */
const entryOf = (pages: readonly WorkbenchPage[], here: string): WorkbenchPage | undefined =>
  pages
    .filter(({ path }) => here === path || here.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0]

export function MainMenu({
  pages,
  here,
  open,
  onLeave,
}: {
  pages: readonly WorkbenchPage[]
  /** The address now open, to mark it. */
  here: string
  /** On a narrow screen: was the menu asked for? */
  open: boolean
  onLeave: () => void
}) {
  const say = useWorkbenchWords()
  const { appointment } = useMe()
  const [turned, setTurned] = useState(remembered)
  const menu = menuFor(pages, appointment)
  const first = firstPageFor(pages, appointment)
  const entry = entryOf(
    menu.flatMap((part) => part.pages),
    here,
  )
  const standsIn = entry?.nav?.group
  // Whoever arrives under a folded heading sees where that is; it is not remembered as a choice.
  useEffect(() => {
    if (standsIn) setTurned((before) => ({ ...before, [standsIn]: true }))
  }, [standsIn])
  const turn = (group: NavGroup, to: boolean) => {
    setTurned((before) => ({ ...before, [group]: to }))
    localStorage.setItem(memory, JSON.stringify({ ...remembered(), [group]: to }))
  }
  return (
    <nav id="menu" className={open ? 'app-menu app-menu-open' : 'app-menu'} aria-label={say.navigation}>
      {menu.map((part) => {
        const unfolded = turned[part.group] ?? opensAtFirst(part, first)
        return (
          <MenuPart
            key={part.group}
            {...part}
            entry={entry}
            unfolded={unfolded}
            onTurn={() => turn(part.group, !unfolded)}
            onLeave={onLeave}
          />
        )
      })}
    </nav>
  )
}

function MenuPart({
  group,
  pages,
  entry,
  unfolded,
  onTurn,
  onLeave,
}: {
  group: NavGroup
  pages: readonly WorkbenchPage[]
  entry: WorkbenchPage | undefined
  unfolded: boolean
  onTurn: () => void
  onLeave: () => void
}) {
  const say = useWorkbenchWords()
  const inWords = useWords()
  const id = useId()
  return (
    <section>
      <h2>
        <button type="button" className="menu-heading" aria-expanded={unfolded} aria-controls={id} onClick={onTurn}>
          {say.groups[group]}
          {!unfolded && pages.map(({ path, badge }) => badge && <Badge key={path} of={badge} />)}
        </button>
      </h2>
      <ul id={id} hidden={!unfolded}>
        {pages.map((page) => (
          <li key={page.path}>
            <AriaLink href={page.path} onPress={onLeave} {...(page === entry && { 'aria-current': 'page' as const })}>
              {inWords(page.nav?.label ?? page.title)}
              {page.badge && <Badge of={page.badge} />}
            </AriaLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many wait, in words for whoever hears the page; nothing when none do. */
function Badge({ of }: { of: string }) {
  const say = useWorkbenchWords()
  const many = useNews(of).length
  if (many === 0) return null
  return (
    <span className="menu-badge">
      <span aria-hidden="true">{many}</span>
      <span className="unseen">, {say.waiting(many)}</span>
    </span>
  )
}
