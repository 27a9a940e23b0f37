/** Lengths of files and numbers of dependencies against the budgets of house-rules.mjs. */
import { budgets } from '../../house-rules.mjs'
import { isSource, isTest, type Tree } from '../tree.ts'
import type { Step } from './step.ts'

const isProduct = (path: string) =>
  /^(rooms|foundation|kit|server|web|node|cli)\//.test(path) &&
  isSource(path) &&
  !isTest(path) &&
  !/\/(generated|testing)\//.test(path)
const isPackage = (path: string) => /^packages\/[^/]+\/src\//.test(path) && isSource(path)
const isData = (path: string) => /\/(vocabulary|messages)\//.test(path) || /\.generated\.ts$|word-list/.test(path)

const linesIn = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
/** The value below which a share of the sorted values lies (nearest rank). */
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0

function lengths(tree: Tree, belongs: (path: string) => boolean) {
  const files = [...tree]
    .filter(([path]) => belongs(path) && !isData(path))
    .map(([path, text]) => ({ path, text, lines: linesIn(text) }))
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b)
  return { files, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) }
}

const countOf = (text: string | undefined) =>
  Object.keys((JSON.parse(text ?? '{}') as { dependencies?: object }).dependencies ?? {}).length

export const budget: Step = {
  name: 'budgets',
  says: 'files stay short, doors narrow, dependencies few',
  run(tree) {
    const faults: string[] = []
    const notes: string[] = []
    const product = lengths(tree, isProduct)
    const packages = lengths(tree, isPackage)
    const { productFile, packageFile } = budgets
    if (product.median > productFile.median)
      notes.push(`median length ${product.median} lines, budget ${productFile.median}`)
    if (product.p90 > productFile.p90)
      notes.push(`90 % of product files ≤ ${product.p90} lines, budget ${productFile.p90}`)
    if (packages.p90 > packageFile.p90)
      notes.push(`90 % of package files ≤ ${packages.p90} lines, budget ${packageFile.p90}`)
    for (const { path, lines, text } of product.files) {
      if (lines > productFile.reasonNeeded && !/^\W*Long because/m.test(text)) {
        faults.push(
          `${path} has ${lines} lines: above ${productFile.reasonNeeded} it needs a line "Long because …" at its head`,
        )
      } else if (lines > productFile.warning) notes.push(`${path} has ${lines} lines: look hard at it`)
      if (/^rooms\/[^/]+\/door\.ts$/.test(path) && lines > budgets.doorLines)
        faults.push(`${path} has ${lines} lines: a door is at most ${budgets.doorLines}`)
    }
    const dependencies = countOf(tree.get('package.json'))
    if (dependencies > budgets.productDependencies)
      faults.push(`${dependencies} runtime dependencies, budget ${budgets.productDependencies}`)
    for (const [path, text] of tree) {
      const name = /^packages\/([^/]+)\/package\.json$/.exec(path)?.[1]
      if (name === undefined) continue
      const most = budgets.packageDependencies[name] ?? budgets.packageDependencies.default
      if (countOf(text) > most) faults.push(`${path}: ${countOf(text)} runtime dependencies, budget ${most}`)
    }
    return {
      ok: faults.length === 0,
      figure: `median ${product.median}, p90 ${product.p90} lines in ${product.files.length} files; ${dependencies} dependencies`,
      lines: [...faults, ...notes.map((note) => `note: ${note}`)],
    }
  },
}
