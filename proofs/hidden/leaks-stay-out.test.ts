/** The leaks that are planted to try the search live with the proofs alone: nothing that is started for people reaches them. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fence } from '../../tools/fence/judge.ts'
import { treeAt } from '../../tools/tree.ts'
import { leaks } from './planted-leaks.ts'

const tree = treeAt(join(import.meta.dirname, '../..'))
const { edges } = fence(tree)

function reachedFrom(start: string): Set<string> {
  assert.ok(tree.has(start), start)
  const reached = new Set([start])
  for (const file of reached) for (const { from, to } of edges) if (from === file) reached.add(to)
  return reached
}
const ofProofs = (files: Iterable<string>) => [...files].filter((file) => file.startsWith('proofs/'))

test('what is started, in production or for the demonstration, reaches no planted leak', () => {
  for (const start of ['cli/start.ts', 'server/process.ts', 'web/workbench/main.tsx'])
    assert.deepEqual(ofProofs(reachedFrom(start)), [], start)
})

test('control: the proofs reach them, and there are enough to try the search with', () => {
  assert.ok(reachedFrom('cli/prove.ts').size > 0)
  assert.ok(reachedFrom('proofs/the-hidden-changes-nothing.proof.ts').has('proofs/hidden/planted-leaks.ts'))
  assert.ok(Object.keys(leaks).length >= 19)
})

test('no setting turns a leak on: the programs that serve read no variable but those of the launcher', () => {
  const serving = [...reachedFrom('server/process.ts')].filter((file) => /process\.env\b/.test(tree.get(file) ?? ''))
  assert.deepEqual(
    serving.filter((file) => !/^foundation\/(database\/launcher|document)\//.test(file)),
    [],
  )
})
