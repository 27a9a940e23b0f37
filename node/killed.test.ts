/** A node that is killed while it answers: whatever was answered stands in its log, and it starts again by itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import { hangUp } from '../foundation/federation/peer.ts'
import { seededRandom } from '../packages/testing/chance.ts'
import { readJournal } from './journal.ts'
import { type QuestionEntry, questionFile } from './register/question-log.ts'
import { florine, neighbours, questionAbout, running, stranger } from './testing/neighbours.ts'

test('killed at any moment, a register has written down every question it answered, and its log still holds', async () => {
  const it = await neighbours({ grant: { questionsPerDay: 1_000 } })
  const draw = seededRandom(3)
  const answered = new Set<string>()
  try {
    for (let round = 0; round < 6; round++) {
      const { node, peer } = await running(it)
      let ended = false
      const asking = [florine, stranger].map(async (person) => {
        while (!ended) {
          const answer = await askRegister(peer, questionAbout(person), systemClock).catch(() => undefined)
          if (answer) answered.add(answer.questionId)
          else await wait(5)
        }
      })
      // Once it is answering, at any moment.
      for (const before = answered.size; answered.size === before; ) await wait(2)
      await wait(draw() * 60)
      process.kill(node.pid, 'SIGKILL')
      ended = true
      await Promise.all(asking)
      hangUp()
      const { lines } = readJournal<QuestionEntry>(questionFile(`${it.folder}/kept`))
      const written = new Set(lines.filter(({ outcome }) => outcome === 'evaluated').map(({ question }) => question))
      assert.deepEqual(
        [...answered].filter((question) => !written.has(question)),
        [],
        `round ${round}`,
      )
    }
    // The control: there was something to lose.
    assert.ok(answered.size >= 6, String(answered.size))
    const { node, peer } = await running(it)
    assert.equal((await askRegister(peer, questionAbout(florine), systemClock)).known, true)
    await node.stop()
  } finally {
    hangUp()
    it.close()
  }
})
