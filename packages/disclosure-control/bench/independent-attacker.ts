/** An attacker who sees only what is published and shares no code with the package: LP text, solved cold each time. */
import loadHighs from 'highs'

export const highs = await (loadHighs as unknown as typeof loadHighs.default)()

export type Published = {
  /** Value by cell; undefined where withheld. */
  readonly seen: readonly (number | undefined)[]
  /** total = Σ parts, by position. */
  readonly relations: readonly { readonly total: number; readonly parts: readonly number[] }[]
}

/** What follows by subtracting in one margin after the other. */
export function bySubtraction({ seen, relations }: Published): (number | undefined)[] {
  const known = [...seen]
  for (let again = true; again; ) {
    again = false
    for (const { total, parts } of relations) {
      const all = [total, ...parts]
      const unknown = all.filter((i) => known[i] === undefined)
      if (unknown.length !== 1) continue
      const sum = parts.reduce((s, i) => s + (known[i] ?? 0), 0)
      const [missing] = unknown as [number]
      known[missing] = missing === total ? sum : (known[total] as number) - sum
      again = true
    }
  }
  return known
}

/** The sharpest interval for one cell, counts at least 0. */
export function interval(published: Published, target: number): readonly [number, number] {
  const known = bySubtraction(published)
  const exact = known[target]
  if (exact !== undefined) return [exact, exact]
  const rows: string[] = []
  for (const { total, parts } of published.relations) {
    const terms: string[] = []
    let right = 0
    for (const [i, sign] of [[total, -1], ...parts.map((part) => [part, 1])] as [number, number][]) {
      const value = known[i]
      if (value === undefined) terms.push(`${sign < 0 ? '-' : '+'} x${i}`)
      else right -= sign * value
    }
    if (terms.length > 0) rows.push(` r${rows.length}: ${terms.join(' ')} = ${right}`)
  }
  const end = (sense: 'Minimize' | 'Maximize') => {
    const text = `${sense}\n obj: x${target}\nSubject To\n${rows.join('\n')}\nEnd\n`
    const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false })
    if (Status === 'Unbounded') return Infinity
    if (Status !== 'Optimal') throw new Error(`the attacker's solver ended with ${Status}`)
    return ObjectiveValue
  }
  return [end('Minimize'), end('Maximize')]
}
