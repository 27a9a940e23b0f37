/** What a room says about each of its pages; the shell does the rest (address, menu, command bar, loading in pieces). */
import type { ComponentType } from 'react'
import type { Appointment } from '../identity-contract.ts'
import type { Words } from '../language.ts'
import type { Role } from '../organ-names.ts'

/** The headings of the menu, by what somebody comes to do: from what waits to what is looked up. */
export const navGroups = [
  'work',
  'cases',
  'oversight',
  'retention',
  'rights',
  'figures',
  'research',
  'partnership',
  'knowledge',
  'administration',
] as const
export type NavGroup = (typeof navGroups)[number]
/** Folded until somebody opens them: what one looks up, not what one comes for. */
const foldedAtFirst: readonly NavGroup[] = ['rights', 'partnership', 'knowledge', 'administration']

export type WorkbenchPage = {
  /** Dutch words, parameters with a dollar: `/zaken/$case`. Read them with `usePathValues()`. */
  readonly path: `/${string}`
  readonly title: Words
  /** Who finds this page in menu and command bar. Not a lock: the routes it calls are. `everyone` for open knowledge. */
  readonly roles: readonly Role[] | 'everyone'
  /** Only where somebody acts in one of these legal worlds. Absent: in each. */
  readonly regimes?: readonly string[]
  /** Only for whoever is appointed on this ground, as legality or processing. Absent: on each. */
  readonly ground?: Appointment['ground']
  /** Absent: not in the menu (a page about one thing, reached from a list). Lowest order first. */
  readonly nav?: { readonly group: NavGroup; readonly order: number; readonly label?: Words }
  /** Name of the news whose number stands beside it in the menu. */
  readonly badge?: string
  /** The first screen of these roles after log-in. */
  readonly firstFor?: readonly Role[]
  readonly load: () => Promise<{ default: ComponentType }>
}

/** What of an appointment decides which pages it finds. Legal worlds or ground absent: no page is refused for them. */
export type Appointed = { readonly roles: readonly string[] } & Partial<
  Pick<Appointment, 'ground'> & { readonly regimes: readonly string[] }
>

export const mayFind = (page: WorkbenchPage, { roles, regimes, ground }: Appointed): boolean =>
  (page.roles === 'everyone' || page.roles.some((role) => roles.includes(role))) &&
  (!page.regimes || !regimes || page.regimes.some((regime) => regimes.includes(regime))) &&
  (!page.ground || !ground || page.ground === ground)

/** Pages of the menu for this appointment, group by group. */
export function menuFor(pages: readonly WorkbenchPage[], appointed: Appointed) {
  const found = pages.filter((page) => page.nav && mayFind(page, appointed))
  return navGroups
    .map((group) => ({
      group,
      pages: found
        .filter((page) => page.nav?.group === group)
        .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0)),
    }))
    .filter(({ pages: inGroup }) => inGroup.length > 0)
}

/** Does this heading stand open before anybody folded or opened it? The one of somebody's first screen always does. */
export function opensAtFirst(
  { group, pages }: { readonly group: NavGroup; readonly pages: readonly WorkbenchPage[] },
  first: string | undefined,
): boolean {
  return !foldedAtFirst.includes(group) || pages.some(({ path }) => path === first)
}

/** The first screen of this appointment: the page that names its earliest role, else the first of the menu. */
export function firstPageFor(pages: readonly WorkbenchPage[], appointed: Appointed): string | undefined {
  for (const role of appointed.roles) {
    const first = pages.find((page) => page.firstFor?.some((named) => named === role) && mayFind(page, appointed))
    if (first) return first.path
  }
  return menuFor(pages, appointed)[0]?.pages[0]?.path
}
