/** One question between two processes, with certificates on both sides. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemClock } from '../../foundation/clock.ts'
import { askRegister } from '../../foundation/federation/ask-register.ts'
import { hangUp, type Peer } from '../../foundation/federation/peer.ts'
import type { NodeProcess } from '../start-process.ts'
import {
  florine,
  type Neighbours,
  neighbours,
  patient,
  questionAbout,
  running,
  stranger,
} from '../testing/neighbours.ts'

let it: Neighbours
let peer: Peer
let node: NodeProcess
before(async () => {
  it = await neighbours()
  ;({ node, peer } = await running(it))
})
after(async () => {
  hangUp()
  await node.stop()
  it.close()
})

test('a person who is known there is named with the organs that may be named, and nothing else', async () => {
  const answer = await askRegister(peer, questionAbout({ ...florine, surname: 'de Zeuw' }), systemClock)
  assert.equal(answer.known, true)
  assert.deepEqual(answer.involved, ['politie', 'jeugdhulp'])
  assert.equal(answer.mayBeIncomplete, true)
  assert.equal(answer.missRate, undefined)
})
test('somebody who is not there is "not known", with the share of persons that such an answer misses', async () => {
  const answer = await askRegister(peer, questionAbout(stranger), systemClock)
  assert.deepEqual([answer.known, answer.involved], [false, []])
  assert.ok(answer.missRate?.measured && answer.missRate.share > 0.1 && answer.missRate.share < 0.2)
})
test('whoever is only known to an organ under medical secrecy is not known', async () => {
  assert.equal((await askRegister(peer, questionAbout(patient), systemClock)).known, false)
})
