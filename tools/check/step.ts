/** One thing `npm run check` looks at. The test runner counts each step as one passed or failed. */
import { fileURLToPath } from 'node:url'
import type { Tree } from '../tree.ts'

export const top = fileURLToPath(new URL('../..', import.meta.url))

export type Outcome = {
  readonly ok: boolean
  /** What was looked at, in a few words: `173 files, 0 trespasses`. */
  readonly figure: string
  /** What is wrong, or worth knowing, one line each. */
  readonly lines: readonly string[]
}
export type Step = {
  readonly name: string
  readonly says: string
  readonly run: (tree: Tree) => Promise<Outcome> | Outcome
}
