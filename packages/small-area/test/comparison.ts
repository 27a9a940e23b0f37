import assert from 'node:assert/strict'

/** Digits that agree: −log10 of the largest relative difference. */
export function agreeingDigits(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length || ours.length === 0) return 0
  const worst = ours.reduce((most, x, i) => {
    const other = theirs[i] as number
    return Math.max(most, x === other ? 0 : Math.abs(x - other) / Math.abs(other))
  }, 0)
  return worst === 0 ? 16 : Math.min(16, -Math.log10(worst))
}

export function close(actual: number, expected: number, relative = 1e-9): void {
  const apart = Math.abs(actual - expected)
  assert.ok(apart <= relative * Math.max(Math.abs(expected), 1e-12), `${actual} is not ${expected}`)
}

/** For what must be there. */
export function present<T>(found: T | undefined | null): T {
  assert.ok(found !== undefined && found !== null, 'nothing there')
  return found
}
