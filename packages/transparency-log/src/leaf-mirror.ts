/**
 * A partner keeps the leaf hashes of the rows it has seen. When the log later shows other rows, this says which ones were
 * changed, left out, put in, exchanged or moved: a tree of hashes alone only says that something was.
 */
import { countOf, hashAt, hashLength } from './merkle-tree.ts'

/**
 * One difference. `row` counts in the mirror (what was seen), `at` in what the log shows now, both from 0; `rows` is the
 * number of consecutive rows it is about.
 */
export type RowFinding =
  /** Another entry stands in the place of this one. */
  | { readonly what: 'row-changed'; readonly row: number; readonly at: number; readonly rows: number }
  /** The row is gone and nothing stands in its place. */
  | { readonly what: 'row-missing'; readonly row: number; readonly rows: number }
  /** A row that was never seen stands between rows that were; or one that was seen stands there a second time. */
  | { readonly what: 'row-inserted'; readonly at: number; readonly rows: number }
  /** Two rows stand in each other's place. */
  | { readonly what: 'rows-swapped'; readonly row: number; readonly with: number }
  /** The row stands elsewhere. */
  | { readonly what: 'row-moved'; readonly row: number; readonly at: number; readonly rows: number }

/**
 * The differences between the leaf hashes that were `seen` and those `shown` now; empty when the log shows every row that
 * was seen, in its order, and nothing between them.
 *
 * Rows after the last seen one are growth and no difference, unless `complete` says that `shown` must be exactly `seen`.
 * Shapes: flat hashes. Time: linear where few rows differ; n log n for the part between the first and the last difference.
 * Assumes: (a) equal hashes are equal entries (SHA-256). Where entries repeat, which of the equal rows was taken out cannot
 * be known; one of them is named. Every difference gives at least one finding.
 * Errors: `malformed-hash`.
 */
export function compareLeaves(seen: Uint8Array, shown: Uint8Array, { complete = false } = {}): RowFinding[] {
  const [seenCount, shownCount] = [countOf(seen), countOf(shown)]
  let start = 0
  while (start < seenCount && start < shownCount && equalAt(seen, start, shown, start)) start++
  let [seenEnd, shownEnd] = [seenCount, shownCount]
  if (complete) {
    while (seenEnd > start && shownEnd > start && equalAt(seen, seenEnd - 1, shown, shownEnd - 1)) {
      seenEnd--
      shownEnd--
    }
  }
  if (start === seenEnd && (start === shownEnd || !complete)) return []
  const to = counterparts(seen, start, seenEnd, shown, start, shownEnd)
  return nameDifferences({ start, seenEnd, shownEnd, to, complete })
}

function equalAt(a: Uint8Array, row: number, b: Uint8Array, other: number): boolean {
  const [from, at] = [row * hashLength, other * hashLength]
  for (let byte = 0; byte < hashLength; byte++) if (a[from + byte] !== b[at + byte]) return false
  return true
}

/** For each seen row the shown row with the same hash, the first of equals with the first, the second with the second; −1 without. */
function counterparts(
  seen: Uint8Array,
  start: number,
  seenEnd: number,
  shown: Uint8Array,
  shownStart: number,
  shownEnd: number,
): Int32Array {
  const places = new Map<string, number[]>()
  for (let at = shownEnd - 1; at >= shownStart; at--) {
    const key = keyOf(shown, at)
    const stack = places.get(key)
    if (stack) stack.push(at)
    else places.set(key, [at])
  }
  const to = new Int32Array(seenEnd - start).fill(-1)
  for (let row = start; row < seenEnd; row++) to[row - start] = places.get(keyOf(seen, row))?.pop() ?? -1
  return to
}
const keyOf = (hashes: Uint8Array, at: number): string => String.fromCharCode(...hashAt(hashes, at))

function nameDifferences(it: {
  start: number
  seenEnd: number
  shownEnd: number
  to: Int32Array
  complete: boolean
}): RowFinding[] {
  const { start, seenEnd, shownEnd, to } = it
  const findings: RowFinding[] = []
  const inOrder = to.slice()
  for (let row = start; row < seenEnd; row++) {
    const at = to[row - start] as number
    if (at <= row || at >= seenEnd || to[at - start] !== row) continue
    findings.push({ what: 'rows-swapped', row, with: at })
    inOrder[row - start] = inOrder[at - start] = -1
  }
  const stays = longestInOrder(inOrder)
  for (let row = start; row < seenEnd; row++) {
    const at = inOrder[row - start] as number
    if (at < 0 || stays[row - start]) continue
    let rows = 1
    while (row + rows < seenEnd && !stays[row + rows - start] && inOrder[row + rows - start] === at + rows) rows++
    findings.push({ what: 'row-moved', row, at, rows })
    row += rows - 1
  }
  // Between two rows that stay, what is gone and what is new stand for each other, in order.
  const taken = new Set(to)
  let [row, at] = [start, start]
  const gone: number[] = []
  const added: number[] = []
  const settle = (last: boolean) => {
    const pairs = Math.min(gone.length, added.length)
    for (let pair = 0; pair < pairs; pair++)
      findings.push({ what: 'row-changed', row: gone[pair] as number, at: added[pair] as number, rows: 1 })
    for (const left of gone.slice(pairs)) findings.push({ what: 'row-missing', row: left, rows: 1 })
    // After the last seen row everything new is growth.
    if (!last || it.complete)
      for (const left of added.slice(pairs)) findings.push({ what: 'row-inserted', at: left, rows: 1 })
    gone.length = 0
    added.length = 0
  }
  while (row < seenEnd) {
    if (!stays[row - start]) {
      if ((to[row - start] as number) < 0) gone.push(row)
      row++
      continue
    }
    const here = to[row - start] as number
    for (; at < here; at++) if (!taken.has(at)) added.push(at)
    settle(false)
    at = here + 1
    row++
  }
  // Without `complete`, rows shown beyond as many as are gone here are growth; those still replace the missing ones.
  const rest = it.complete ? shownEnd : Math.min(shownEnd, Math.max(at + gone.length, seenEnd))
  for (; at < rest; at++) if (!taken.has(at)) added.push(at)
  settle(true)
  return joinRuns(findings)
}

/** Which entries belong to the longest increasing subsequence (patience sorting); −1 never does. */
function longestInOrder(numbers: Int32Array): Uint8Array {
  const ends: number[] = []
  const before = new Int32Array(numbers.length)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number
    if (number < 0) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1
    ends[low] = at
  }
  const chosen = new Uint8Array(numbers.length)
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) chosen[at] = 1
  return chosen
}

/** Neighbouring findings of one kind become one, and all stand in the order of the rows. */
function joinRuns(findings: readonly RowFinding[]): RowFinding[] {
  const joined: RowFinding[] = []
  for (const next of [...findings].sort((a, b) => placeOf(a) - placeOf(b))) {
    const last = joined.at(-1)
    if (last !== undefined && 'rows' in last && 'rows' in next && continues(last, next))
      joined[joined.length - 1] = { ...last, rows: last.rows + next.rows }
    else joined.push(next)
  }
  return joined
}
const placeOf = (finding: RowFinding): number => ('row' in finding ? finding.row : finding.at)
type Run = Exclude<RowFinding, { readonly what: 'rows-swapped' }>
const continues = (last: Run, next: Run): boolean =>
  last.what === next.what &&
  (!('row' in last && 'row' in next) || last.row + last.rows === next.row) &&
  (!('at' in last && 'at' in next) || last.at + last.rows === next.at)
