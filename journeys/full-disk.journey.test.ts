import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { newId } from '../foundation/clock.ts'
import { visitAs } from '../proofs/visitor.ts'
import { wholeHouse } from '../proofs/whole-house.ts'

const body = (goal: string) => ({
  regime: 'WGS-ZVH',
  goal,
  told: { told: true },
  persons: [{ role: 'subject', name: 'Proefpersoon', minor: false }],
  criteria: ['a', 'b', 'c', 'd'].map((code) => ({ code, explanation: 'Bij wijze van proef.' })),
  wanted: ['politie'],
})

/** Writes until nothing more fits. */
function fillUp(path: string): void {
  const file = openSync(path, 'w')
  const piece = Buffer.alloc(1 << 20)
  for (const size of [piece.length, 4_096, 1])
    try {
      for (;;) writeSync(file, piece, 0, size)
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
    }
  closeSync(file)
}

test('on a full disk nothing confirmed is lost, nothing is half there, and the reason is said', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('needs root to make a small disk')
  const disk = mkdtempSync(join(tmpdir(), 'schakel-small-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700m,mode=711', 'tmpfs', disk], { encoding: 'utf8' })
  if (mounted.status !== 0) return t.skip(`this machine lets nobody mount: ${mounted.stderr.trim()}`)
  const house = await wholeHouse({}, join(disk, 'data'))
  const confirmed = new Map<string, string>()
  const refused = new Map<string, string>()
  const said = new Set<string>()
  try {
    await house.start()
    const visitor = await visitAs(house.workbench, 'bram')
    const report = async (goal: string, key: string) => {
      const { status, json } = await visitor.send('POST', '/v1/cases', body(goal), key)
      if (status === 200) confirmed.set(goal, (json as { id: string }).id)
      else said.add((json as { code: string }).code)
      return status === 200
    }
    for (let turn = 0; turn < 3; turn++) assert.ok(await report(`Voor de volle schijf ${newId()}`, newId()))
    fillUp(join(disk, 'ballast'))
    // A house that has ended answers nobody; until then it goes on with the room PostgreSQL had set aside.
    for (let turn = 0; turn < 400 && refused.size < 5; turn++) {
      const [goal, key] = [`Op de volle schijf ${newId()}`, newId()]
      if (!(await report(goal, key).catch(() => false))) refused.set(goal, key)
    }
    assert.equal(refused.size, 5, 'control: the disk was really full')
    t.diagnostic(`answered: ${[...said].join(', ')}`)
    const told = said.has('house/storage-full') || /is full/.test(house.said())
    assert.ok(told, `the reason was not said: ${[...said].join(', ')} ${house.said()}`)
    rmSync(join(disk, 'ballast'))
    await house.stop()
    await house.start()
    const again = await visitAs(house.workbench, 'bram')
    for (const [goal, key] of refused) {
      const { status, json } = await again.send('POST', '/v1/cases', body(goal), key)
      assert.equal(status, 200, 'with room again, the same question is answered')
      confirmed.set(goal, (json as { id: string }).id)
    }
    const { json } = await again.get('/v1/to-decide')
    const { reports } = json as { reports: { id: string; goal: string }[] }
    for (const [goal, id] of confirmed)
      assert.deepEqual(
        reports.filter((one) => one.goal === goal).map((one) => one.id),
        [id],
      )
  } finally {
    await house.remove()
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  }
})
