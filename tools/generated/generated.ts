/** Everything in the repository that is made from something else, and how to make it. */
import { systemClock } from '../../foundation/clock.ts'
import { dayIn, threatModel, path as threatModelPath } from '../threat-model.ts'
import type { Tree } from '../tree.ts'
import { housePage } from './house-page.ts'
import { problemsPage } from './problems-page.ts'

export type Generated = {
  readonly path: string
  /** `renewing`: made anew now; otherwise made as of when it was written, to compare. */
  readonly make: (tree: Tree, renewing?: boolean) => Promise<string> | string
}

const pageIn = (tree: Tree, path: string): string => {
  const page = tree.get(path)
  if (page === undefined) throw new Error(`${path} is missing`)
  return page
}

export const generated: readonly Generated[] = [
  { path: 'HOUSE.md', make: (tree) => housePage(pageIn(tree, 'HOUSE.md'), tree) },
  { path: 'docs/generated/problems.md', make: (tree) => problemsPage(tree) },
  {
    path: threatModelPath,
    make: (tree, renewing) => {
      const written = renewing ? undefined : dayIn(tree.get(threatModelPath))
      return threatModel(tree, written ?? systemClock.today())
    },
  },
]

/** Generators that are programs of their own: they compare with `--check` and write without it. */
export const generators: readonly { readonly program: string; readonly makes: string }[] = [
  { program: 'tools/compile-locks.ts', makes: 'rooms/*/database/locks.sql' },
  { program: 'tools/write-law-page.ts', makes: 'docs/law/policies.md' },
  { program: 'tools/openapi.ts', makes: 'docs/generated/openapi.json' },
]
