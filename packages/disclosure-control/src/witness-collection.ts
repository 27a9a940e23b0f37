import { faultOf, type WitnessUse } from './certificate.ts'
import type { LinkedTable } from './linked-table.ts'
import type { Pattern } from './pattern.ts'
import type { Witness } from './witness-program.ts'

/** A collection of witnesses that answers: which of them moves this cell so far, up or down? */
export class WitnessCollection {
  readonly #all: Witness[] = []
  readonly #signs: { readonly plus: boolean; readonly minus: boolean }[] = []
  /** Per witness, how many of its cells are set aside. */
  readonly #aside: number[] = []
  readonly #byCell = new Map<number, { readonly witness: number; readonly deviation: number }[]>()
  readonly #setAside = new Set<number>()
  readonly #table: LinkedTable
  readonly #pattern: Pattern
  constructor(table: LinkedTable, pattern: Pattern, witnesses: Iterable<Witness> = []) {
    this.#table = table
    this.#pattern = pattern
    for (const witness of witnesses) this.add(witness)
  }

  /** Every witness added, in order: what `WitnessUse` counts in. */
  get all(): readonly Witness[] {
    return this.#all
  }
  /** Those without a cell that is set aside. */
  get usable(): readonly Witness[] {
    return this.#all.filter((_, at) => this.#aside[at] === 0)
  }

  /** False when it is no witness in either direction; it is then left out. */
  add(witness: Witness): boolean {
    const plus = faultOf(this.#table, this.#pattern, witness, 1) === undefined
    const minus = faultOf(this.#table, this.#pattern, witness, -1) === undefined
    if (!plus && !minus) return false
    const at = this.#all.push(witness) - 1
    this.#signs.push({ plus, minus })
    this.#aside.push(0)
    witness.cells.forEach((cell, k) => {
      const entry = { witness: at, deviation: witness.deviations[k] as number }
      if (this.#setAside.has(cell)) this.#aside[at] = (this.#aside[at] as number) + 1
      const list = this.#byCell.get(cell)
      if (list) list.push(entry)
      else this.#byCell.set(cell, [entry])
    })
    return true
  }

  /** A usable witness that moves `cell` by at least |amount| in the direction of its sign. */
  use(cell: number, amount: number): WitnessUse | undefined {
    for (const { witness, deviation } of this.#byCell.get(cell) ?? []) {
      if (this.#aside[witness] !== 0) continue
      const signs = this.#signs[witness]
      if (signs?.plus && (amount > 0 ? deviation >= amount : deviation <= amount)) return { witness, sign: 1 }
      if (signs?.minus && (amount > 0 ? -deviation >= amount : -deviation <= amount)) return { witness, sign: -1 }
    }
    return undefined
  }

  /** Witnesses that move `cell` no longer count, until it is taken back. */
  setAside(cell: number): void {
    this.#setAside.add(cell)
    for (const { witness } of this.#byCell.get(cell) ?? []) this.#aside[witness] = (this.#aside[witness] as number) + 1
  }
  takeBack(cell: number): void {
    this.#setAside.delete(cell)
    for (const { witness } of this.#byCell.get(cell) ?? []) this.#aside[witness] = (this.#aside[witness] as number) - 1
  }
}
