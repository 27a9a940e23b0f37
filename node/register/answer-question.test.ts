/** The desk itself, with a clock that can be moved and a disk that can be full. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { testClock } from '../../foundation/clock.ts'
import { FederationError } from '../../foundation/federation/federation-error.ts'
import { linkageKinds } from '../../foundation/federation/linkage-quality.ts'
import { contextLength, type QuestionContext, writeContext } from '../../foundation/federation/question-wire.ts'
import { ask, loadRistretto, readAnnouncement, requestBuckets } from '../../packages/private-matching/src/index.ts'
import { openAlarms } from '../alarms.ts'
import { readConfiguration } from '../configuration.ts'
import { knownPeers } from '../peers.ts'
import { random } from '../testing/by-hand.ts'
import { florine, type Neighbours, neighbours, questionAbout } from '../testing/neighbours.ts'
import { type Desk, openDesk } from './answer-question.ts'
import { openQuestionLog, type QuestionLog } from './question-log.ts'

const clock = testClock('2026-11-28T10:00:00Z')
let it: Neighbours
let log: QuestionLog
let full = false
let desk: Desk
let peer: ReturnType<typeof knownPeers>[number]
let alarms: ReturnType<typeof openAlarms>
before(async () => {
  it = await neighbours({ clock, grant: { questionsPerDay: 3 } })
  const configuration = readConfiguration(it.file)
  ;[peer] = knownPeers(configuration) as [typeof peer]
  log = openQuestionLog(configuration.folder)
  alarms = openAlarms(configuration.folder, () => undefined)
  const failing: QuestionLog = {
    ...log,
    get last() {
      return log.last
    },
    add(entry) {
      if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      log.add(entry)
    },
  }
  desk = openDesk({
    ristretto: await loadRistretto(),
    folder: configuration.folder,
    organisation: { code: 'zvh-zuiderdal', certificate: readFileSync(join(it.folder, 'certificate.pem'), 'utf8') },
    log: failing,
    alarms,
    clock,
    random,
  })
})
after(() => {
  log.close()
  alarms.close()
  it.close()
})

async function question(more: Partial<QuestionContext> = {}) {
  const ristretto = await loadRistretto()
  const announcement = readAnnouncement(new Uint8Array(Buffer.from(desk.announcement(peer).announcement, 'base64url')))
  const { keys, organisation, askingOrgan, askingFunction, ...rest } = questionAbout(florine)
  const context: QuestionContext = {
    ...rest,
    asker: organisation,
    organ: askingOrgan,
    function: askingFunction,
    contract: it.peer.contract?.content.iv ?? '',
    epoch: '1',
    at: clock.now().toISOString(),
    ...more,
  }
  const { message, asked } = ask(ristretto, { announcement, kinds: linkageKinds, keys, context, random })
  const body = new Uint8Array([...writeContext(context), ...message])
  const fetchWith = (evaluation: Uint8Array) =>
    requestBuckets(ristretto, { announcement, asked, evaluation, random }).message
  assert.ok(body.length > contextLength)
  return { body, fetchWith }
}
const refused = (code: string) => (error: unknown) => error instanceof FederationError && error.code === code

test('an evaluation waits two minutes for its buckets to be fetched, no longer', async () => {
  const { body, fetchWith } = await question()
  const request = fetchWith(desk.question(peer, body))
  clock.advance(121)
  assert.throws(() => desk.buckets(peer, request), refused('already-asked'))
  const second = await question()
  const inTime = second.fetchWith(desk.question(peer, second.body))
  clock.advance(119)
  let [bytes, parts] = [0, 0]
  const handed = desk.buckets(peer, inTime)
  for (const part of handed.parts) {
    bytes += part.length
    parts++
  }
  assert.equal(bytes, handed.length)
  assert.ok(parts > 1)
})

test('on a full disk nothing is answered and nothing counts; with room again the same question is', async () => {
  const { body } = await question()
  const before = log.spent('maastricht', clock.today())
  full = true
  assert.throws(() => desk.question(peer, body), /no space left/)
  full = false
  assert.equal(log.spent('maastricht', clock.today()), before)
  assert.ok(desk.question(peer, body).length > 0)
})

test('a clock that is put back does not give today again, and is an alarm', async () => {
  const { body } = await question()
  assert.throws(() => desk.question(peer, body), refused('rate-limited'))
  clock.advance(-24 * 3600)
  // A day before the contract began nothing is even announced.
  await assert.rejects(question(), refused('contract-expired'))
  clock.advance(24 * 3600)
  // The control: tomorrow is another day.
  clock.advance(24 * 3600)
  const tomorrow = await question()
  assert.ok(desk.question(peer, tomorrow.body).length > 0)
  clock.advance(-12 * 3600)
  const back = await question()
  assert.throws(() => desk.question(peer, back.body), refused('clock-differs'))
  assert.equal(alarms.lines.at(-1)?.kind, 'clock-went-back')
})
