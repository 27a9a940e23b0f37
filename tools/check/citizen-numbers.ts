/** No number that could be a real citizen service number (BSN) may stand in a fixture, a test or the demonstration. */
import type { Tree } from '../tree.ts'
import type { Step } from './step.ts'

/**
 * The check every BSN passes: digits weighted 9…2 and −1 add up to a multiple of 11.
 * Source: Logisch Ontwerp GBA, 11-proof. Not for deciding that a person exists.
 */
export function couldBeCitizenNumber(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false
  const nine = digits.padStart(9, '0')
  let sum = 0
  for (let at = 0; at < 9; at++) sum += Number(nine[at]) * (at === 8 ? -1 : 9 - at)
  return sum % 11 === 0
}

const inText = /(?<![\w.\-/+#])\d{9}(?![\w.\-/])/g
const skipped = /^package-lock\.json$|^docs\/generated\/|\.svg$|\.css$/

export function citizenNumbersIn(tree: Tree): string[] {
  const found: string[] = []
  for (const [path, text] of tree) {
    if (skipped.test(path)) continue
    text.split('\n').forEach((line, at) => {
      for (const [digits] of line.matchAll(inText)) {
        if (couldBeCitizenNumber(digits))
          found.push(`${path}:${at + 1} holds a nine-digit number that passes the 11-proof: use one that does not`)
      }
    })
  }
  return found
}

export const citizenNumbers: Step = {
  name: 'persons',
  says: 'no real-looking citizen service numbers',
  run(tree) {
    const lines = citizenNumbersIn(tree)
    return { ok: lines.length === 0, figure: `${tree.size} files, ${lines.length} numbers`, lines }
  },
}
