/** What a room says about each of its pages; the shell does the rest (address, menu, command bar, loading in pieces). */
import type { ComponentType } from 'react'
import type { Words } from '../language.ts'
import type { Role } from '../organ-names.ts'

export const navGroups = ['work', 'partnership', 'knowledge', 'oversight', 'administration'] as const
export type NavGroup = (typeof navGroups)[number]

export type WorkbenchPage = {
  /** Dutch words, parameters with a dollar: `/zaken/$case`. Read them with `usePathValues()`. */
  readonly path: `/${string}`
  readonly title: Words
  /** Who finds this page in menu and command bar. Not a lock: the routes it calls are. `everyone` for open knowledge. */
  readonly roles: readonly Role[] | 'everyone'
  /** Only where somebody acts in one of these legal worlds. Absent: in each. */
  readonly regimes?: readonly string[]
  /** Absent: not in the menu (a page about one thing, reached from a list). Lowest order first. */
  readonly nav?: { readonly group: NavGroup; readonly order: number; readonly label?: Words }
  /** Name of the news whose number stands beside it in the menu. */
  readonly badge?: string
  /** The first screen of these roles after log-in. */
  readonly firstFor?: readonly Role[]
  readonly load: () => Promise<{ default: ComponentType }>
}

/** `regimes`: those of the appointment; absent, a page is not asked for its legal worlds. */
export const mayFind = (page: WorkbenchPage, roles: readonly string[], regimes?: readonly string[]): boolean =>
  (page.roles === 'everyone' || page.roles.some((role) => roles.includes(role))) &&
  (!page.regimes || !regimes || page.regimes.some((regime) => regimes.includes(regime)))

/** Pages of the menu for these roles, group by group. */
export function menuFor(pages: readonly WorkbenchPage[], roles: readonly string[], regimes?: readonly string[]) {
  const found = pages.filter((page) => page.nav && mayFind(page, roles, regimes))
  return navGroups
    .map((group) => ({
      group,
      pages: found
        .filter((page) => page.nav?.group === group)
        .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0)),
    }))
    .filter(({ pages: inGroup }) => inGroup.length > 0)
}

/** The first screen for these roles: the page that names the earliest of them, else the first of the menu. */
export function firstPageFor(
  pages: readonly WorkbenchPage[],
  roles: readonly string[],
  regimes?: readonly string[],
): string | undefined {
  for (const role of roles) {
    const first = pages.find((page) => page.firstFor?.some((named) => named === role) && mayFind(page, roles, regimes))
    if (first) return first.path
  }
  return menuFor(pages, roles, regimes)[0]?.pages[0]?.path
}
