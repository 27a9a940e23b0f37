/**
 * Asker and register each in a network of its own, with one cable between them: nothing but what goes over the cable can
 * carry an answer. Where the machine does not let us make networks the test is skipped and says so; the same questions
 * are asked over loopback in `malicious-asker.test.ts`.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Peer } from '../foundation/federation/peer.ts'
import type { PersonRecord } from '../packages/private-matching/src/index.ts'
import { florine, neighbours, questionAbout, running, stranger } from './testing/neighbours.ts'

const [mine, theirs] = [`ska${process.pid}`, `skb${process.pid}`]
const [end, otherEnd] = [`va${process.pid}`, `vb${process.pid}`]
const ip = (...words: string[]) => spawnSync('ip', words, { encoding: 'utf8' })
const commands = [
  ['netns', 'add', mine],
  ['netns', 'add', theirs],
  ['link', 'add', end, 'netns', mine, 'type', 'veth', 'peer', 'name', otherEnd, 'netns', theirs],
  ['-n', mine, 'addr', 'add', '10.213.7.1/24', 'dev', end],
  ['-n', theirs, 'addr', 'add', '10.213.7.2/24', 'dev', otherEnd],
  ['-n', mine, 'link', 'set', end, 'up'],
  ['-n', theirs, 'link', 'set', otherEnd, 'up'],
  ['-n', mine, 'link', 'set', 'lo', 'up'],
  ['-n', theirs, 'link', 'set', 'lo', 'up'],
]
const trouble = commands.map((words) => ip(...words)).find(({ status }) => status !== 0)
after(() => {
  ip('netns', 'del', mine)
  ip('netns', 'del', theirs)
})
const skip = trouble ? `no networks of our own here: ${(trouble.stderr || String(trouble.error)).trim()}` : false

const askedFrom = (network: string, peer: Peer, person: PersonRecord) => {
  const { keys, ...question } = questionAbout(person)
  const { stdout, stderr } = spawnSync(
    'ip',
    ['netns', 'exec', network, process.execPath, join(import.meta.dirname, 'testing/ask-process.ts')],
    { input: JSON.stringify({ peer, question, person }), encoding: 'utf8' },
  )
  assert.ok(stdout.startsWith('{'), stderr)
  return JSON.parse(stdout) as object
}

test('two organisations in two networks ask and answer over the cable between them, until it is cut', {
  skip,
}, async () => {
  const it = await neighbours({ host: '10.213.7.2' })
  const { node, peer } = await running(it, { through: ['ip', 'netns', 'exec', theirs], host: '10.213.7.2' })
  try {
    assert.deepEqual(askedFrom(mine, peer, florine), { known: true, involved: ['politie', 'jeugdhulp'] })
    assert.deepEqual(askedFrom(mine, peer, stranger), { known: false, involved: [] })
    // The control: from a network without the cable there is no way to it.
    const { status } = spawnSync('ping', ['-c', '1', '-W', '1', '10.213.7.2'])
    if (status !== null) assert.notEqual(status, 0)
    ip('-n', mine, 'link', 'set', end, 'down')
    assert.deepEqual(askedFrom(mine, peer, florine), { refused: 'peer-unreachable' })
  } finally {
    await node.stop()
    it.close()
  }
})
