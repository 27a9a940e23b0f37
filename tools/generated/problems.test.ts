import assert from 'node:assert/strict'
import { test } from 'node:test'
import { top } from '../check/step.ts'
import { isSource, isTest, type Tree, treeAt } from '../tree.ts'
import { contractsIn, type ListedProblem, problemsIn } from './catalogues.ts'

const tree = treeAt(top)
const problems = await problemsIn(tree)

/** Listed codes that nothing raises: neither thrown by name in their own part of the house, nor by full code anywhere. */
function neverThrown(listed: readonly ListedProblem[], files: Tree): string[] {
  const sources = [...files].filter(([path]) => isSource(path) && !isTest(path) && !/\/(problems|contract)\.ts$/.test(path))
  const inRoom = (room: string, path: string) => (room === 'house' ? /^(foundation|server)\//.test(path) : path.startsWith(`rooms/${room}/`))
  return listed
    .filter(({ entry }) => entry.reserved !== true)
    .filter(({ code, room, name }) => !sources.some(([path, text]) => (inRoom(room, path) && text.includes(`'${name}'`)) || text.includes(`'${code}'`) || text.includes(`${room}Problems.because('${name}')`)))
    .map(({ code }) => code)
}

test('every listed problem is thrown somewhere or marked as reserved', () => {
  assert.ok(problems.length > 0)
  assert.deepEqual(neverThrown(problems, tree), [])
})

test('a problem nobody throws is noticed', () => {
  const [first] = problems
  assert.ok(first)
  const invented = { ...first, code: 'house/planted-problem', room: 'house', name: 'planted-problem', entry: { ...first.entry } }
  delete (invented.entry as { reserved?: true }).reserved
  assert.deepEqual(neverThrown([invented], tree), ['house/planted-problem'])
})

test('every problem says in Dutch and in English what happened and what the person can do', () => {
  for (const { code, entry } of problems) {
    for (const language of ['nl', 'en'] as const) {
      const { title, whatNow } = entry.texts[language]
      assert.ok(title.trim().length > 3 && whatNow.trim().length > 3, `${code} (${language})`)
    }
    assert.notEqual(entry.texts.nl.title, entry.texts.en.title, `${code}: the same words in both languages`)
  }
})

test('a code has one meaning', () => {
  assert.equal(new Set(problems.map(({ code }) => code)).size, problems.length)
})

test('every problem a contract promises is in a catalogue', async () => {
  const known = new Set(problems.map(({ code }) => code))
  const unknown = (await contractsIn(tree)).flatMap(({ file, key, route }) =>
    route.problems.filter((code) => !known.has(code)).map((code) => `${file}: ${key} promises ${code}`),
  )
  assert.deepEqual(unknown, [])
})
