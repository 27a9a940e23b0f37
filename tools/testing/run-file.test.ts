import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type FileRun, runFile } from './run-file.ts'
import { closingLine, emptyTally, report, succeeded, tallyOf, together } from './tally.ts'

const project = mkdtempSync(join(tmpdir(), 'schakel-runner-'))
after(() => rmSync(project, { recursive: true }))

let files = 0
async function running(source: string, limitSeconds = 30): Promise<FileRun> {
  const file = `example-${files++}.test.mts`
  writeFileSync(join(project, file), `import { after, describe, it, test } from 'node:test'\n${source}`)
  return runFile({ project, file, limitSeconds })
}
const kinds = (run: FileRun) => run.outcomes.map(({ kind }) => kind).sort()

test('passed, failed and skipped tests are counted one by one, a suite is not a test', async () => {
  const run = await running(`
    describe('suite', () => { it('one', () => {}); it.skip('two', () => {}); it('three', (t) => t.skip('no data')); it.todo('four') })
    test('parent', async (t) => { await t.test('inner', () => { throw new Error('wrong') }) })`)
  assert.deepEqual(kinds(run), ['failed', 'passed', 'skipped', 'skipped', 'skipped'])
  assert.equal(closingLine(tallyOf(run)), '1 passed, 1 failed, 3 skipped')
  const written = report(tallyOf(run))
  assert.match(written, /suite › three \(no data\)/)
  assert.match(written, /parent › inner\n.*wrong/)
  assert.equal(written.trimEnd().split('\n').at(-1), '1 passed, 1 failed, 3 skipped')
})

for (const [how, source] of [
  ['throws before its tests', `throw new Error('boom')`],
  ['ends the process half-way', `test('one', () => {}); test('two', async () => { process.exit(0) })`],
  ['holds no test', ''],
  ['fails in a hook after its tests', `test('one', () => {}); after(() => { throw new Error('late') })`],
  ['fails in a promise nobody awaits', `test('one', () => {}); Promise.reject(new Error('lost'))`],
] as const)
  test(`a file that ${how} counts as failed`, async () => {
    const tally = tallyOf(await running(source))
    assert.equal(tally.failed.length >= 1, true)
    assert.equal(succeeded(tally), false)
  })

test('a file that hangs is ended at its limit and counts as failed', async () => {
  const run = await running(`test('one', () => new Promise((done) => setTimeout(done, 60_000)))`, 1)
  assert.equal(tallyOf(run).failed.at(-1)?.reason, 'took too long, or was killed')
  assert.ok(run.milliseconds < 10_000)
})

test('no test at all is not a success; one that passed is', async () => {
  assert.equal(succeeded(emptyTally), false)
  assert.match(report(emptyTally), /No test ran/)
  const one = tallyOf(await running(`test('one', () => {})`))
  assert.equal(succeeded(together([emptyTally, one])), true)
  assert.equal(closingLine(one), '1 passed, 0 failed')
})
