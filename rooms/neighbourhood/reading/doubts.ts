/** What could have been meant otherwise, told beside what was read: never a reason to refuse, always one to look. */
import type { Doubt, DoubtCode } from './words.ts'

export class Doubts {
  private readonly told = new Map<DoubtCode, { count: number; found: string }>()
  /** Once more of this kind; the first that was found is the example. */
  note(code: DoubtCode, found: string): void {
    const known = this.told.get(code)
    if (known) known.count++
    else this.told.set(code, { count: 1, found: found.length > 80 ? `${found.slice(0, 80)}…` : found })
  }
  all(): Doubt[] {
    return [...this.told].map(([code, { count, found }]) => ({ code, count, found }))
  }
}
