/** What a decision, an action or an extract takes over from the contributions it quotes: their organs and their clock. */

export type Quotable = {
  readonly id: string
  /** The organ that gave it. */
  readonly organ: string
  readonly audience: readonly string[]
  readonly first_processed_on: string
  readonly expires_on: string | null
}
export type Narrowing = { readonly narrowed: boolean; readonly audience: readonly string[] }

/** Nobody reads in a quote what they did not get: only organs that got everything that is quoted (T30). */
export function aQuoteGoesToTheNarrowestAudience(quoted: readonly Quotable[]): Narrowing {
  const [first, ...rest] = quoted.map(({ organ, audience }) => [...new Set([organ, ...audience])])
  if (!first) return { narrowed: false, audience: [] }
  const all = first.filter((organ) => rest.every((other) => other.includes(organ)))
  return { narrowed: true, audience: all.sort() }
}

export const mayRead = ({ narrowed, audience }: Narrowing, organ: string): boolean =>
  !narrowed || audience.includes(organ)
