import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { takeLock, waitForLock } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-lock-'))
after(() => rmSync(folder, { recursive: true }))
let locks = 0
const place = () => join(folder, `lock-${locks++}`)
const module = join(import.meta.dirname, 'lock.ts')

test('a second holder is refused and told who has it; after release it is free', () => {
  const path = place()
  const lock = takeLock(path, 'first')
  assert.ok(lock.held)
  const refused = takeLock(path, 'second')
  assert.ok(!refused.held)
  assert.equal(refused.by.pid, process.pid)
  assert.equal(refused.by.what, 'first')
  lock.release()
  assert.equal(takeLock(path, 'third').held, true)
})

test('a holder that was killed holds nothing', () => {
  const path = place()
  const script = `import { takeLock } from ${JSON.stringify(module)}; takeLock(${JSON.stringify(path)}, 'dead'); process.kill(process.pid, 'SIGKILL')`
  assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', script]).signal, 'SIGKILL')
  assert.match(readFileSync(path, 'utf8'), /"dead"/)
  assert.equal(takeLock(path, 'living').held, true)
})

for (const [how, change] of [
  ['by an earlier process with our number', { began: '1' }],
  ['before the machine was restarted', { boot: 'another' }],
] as const)
  test(`a lock taken ${how} holds nothing`, () => {
    const path = place()
    takeLock(path, 'earlier')
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }))
    assert.equal(takeLock(path, 'now').held, true)
  })

test('a torn lock file holds nothing', () => {
  const path = place()
  writeFileSync(path, '{"pid": 1')
  assert.equal(takeLock(path, 'now').held, true)
})

test('of several processes that take a dead lock at once, one has it at a time', async () => {
  const path = place()
  writeFileSync(path, '')
  const inside = join(folder, 'inside')
  const script = `
    import { waitForLock } from ${JSON.stringify(module)}
    import { mkdirSync, rmdirSync } from 'node:fs'
    for (let i = 0; i < 20; i++) {
      const lock = await waitForLock(${JSON.stringify(path)}, 'worker', 30)
      mkdirSync(${JSON.stringify(inside)}); rmdirSync(${JSON.stringify(inside)}) // mkdir fails when another is inside
      lock.release()
    }`
  const codes = await Promise.all(
    Array.from({ length: 4 }, () => {
      const worker = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
      return new Promise((resolve) => worker.once('exit', resolve))
    }),
  )
  assert.deepEqual(codes, [0, 0, 0, 0])
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith(`${path.split('/').at(-1)}.`)),
    [],
  )
})

test('waiting ends when patience does', async () => {
  const path = place()
  takeLock(path, 'first')
  assert.equal((await waitForLock(path, 'second', 0.1)).held, false)
})
