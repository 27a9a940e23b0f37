/**
 * A register that is asked, and an asker that was broken into, on the running program: what an onlooker sees on the line,
 * what the register keeps, what a thief of its answers can try, and how many questions a day are answered at most.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { secretBytes, stopwatch, systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import { FederationError } from '../foundation/federation/federation-error.ts'
import { linkageKinds } from '../foundation/federation/linkage-quality.ts'
import { callPeer, hangUp, type Peer } from '../foundation/federation/peer.ts'
import { readContext } from '../foundation/federation/question-wire.ts'
import { readJournal } from '../node/journal.ts'
import { cutOff } from '../node/peers.ts'
import { keysOfEpoch, readEpochs } from '../node/register/epochs.ts'
import { readAnnounced, tableFile } from '../node/register/load-register.ts'
import { type QuestionEntry, questionFile } from '../node/register/question-log.ts'
import type { RegisterRow } from '../node/register/records.ts'
import { type Neighbours, neighbours, questionAbout, running } from '../node/testing/neighbours.ts'
import {
  blindEvaluateAndProve,
  deriveKeyPair,
  evaluate,
  type KeyPair,
  labelIn,
  loadRistretto,
  type PersonRecord,
  questionKeys,
  readAnnouncement,
} from '../packages/private-matching/src/index.ts'
import type { Proof } from './proof.ts'
import { tapWire } from './wire-tap.ts'

const personOf = (at: number, world = ''): PersonRecord => ({
  firstNames: `Voornaam${world}${at}`,
  surname: `Achternaam${world}${at * 13}`,
  birthDate: `19${50 + (at % 50)}-0${1 + (at % 9)}-1${at % 10}`,
  gender: at % 2 ? 'V' : 'M',
  street: `Verzonnenstraat${at % 7}`,
  houseNumber: String(at + 1),
  postcode: '6200AA',
})
/** Persons 0 … 9 are in every world; all others differ. */
const worldOf = (world: string, persons: number) =>
  function* rows(): Iterable<RegisterRow> {
    for (let at = 0; at < persons; at++)
      yield { record: personOf(at, at < 10 ? '' : world), organs: [at % 3 === 0 ? 'politie' : 'reclassering'] }
  }

/** Known and unknown, with all keys, few, and one; a long reference and a short one. */
const questions = (): { person: PersonRecord; caseReference: string }[] =>
  [personOf(0), personOf(3), personOf(900, 'nobody')].flatMap((person) => [
    { person, caseReference: 'a' },
    { person, caseReference: 'zvh-2026-0000000000000000000000000000000000000001' },
    {
      person: { surname: person.surname ?? '', firstNames: person.firstNames ?? '', birthDate: person.birthDate ?? '' },
      caseReference: 'zvh-3',
    },
    {
      person: {
        firstNames: person.firstNames ?? '',
        birthDate: person.birthDate ?? '',
        street: person.street ?? '',
        houseNumber: person.houseNumber ?? '',
      },
      caseReference: 'zvh-4',
    },
  ])

type World = { readonly it: Neighbours; readonly peer: Peer; stop(): Promise<void> }
async function worldWith(rows: () => Iterable<RegisterRow>, questionsPerDay: number): Promise<World> {
  const it = await neighbours({ rows, grant: { questionsPerDay } })
  const { node, peer } = await running(it)
  const stop = async () => {
    await node.stop()
    it.close()
  }
  return { it, peer, stop }
}

/** What the line shows of every question, `rounds` times over: one transcript if nothing varies. */
async function transcripts(peer: Peer, rounds: number): Promise<{ seen: Set<string>; asked: number; hits: number }> {
  const tap = await tapWire(peer.url)
  const tapped = { ...peer, url: tap.url }
  const seen = new Set<string>()
  let [asked, hits] = [0, 0]
  try {
    // The handshake's signatures differ in length by chance; everything after it must not.
    await askRegister(tapped, questionAbout(personOf(5)), systemClock)
    tap.transcript()
    for (let round = 0; round < rounds; round++)
      for (const { person, caseReference } of questions()) {
        const answer = await askRegister(tapped, questionAbout(person, { caseReference }), systemClock).catch(
          (error) => error,
        )
        // An answer without an organ that is asked for, cut by a planted fault, is refused by the asker; the line has shown it.
        if (!(answer instanceof FederationError) && answer.known) hits++
        asked++
        seen.add(tap.transcript())
      }
  } finally {
    hangUp()
    tap.close()
  }
  return { seen, asked, hits }
}

/** A hand between that leaves out of the last answer the kinds the asker had no key for: the planted fault. */
async function unpadded({ it, peer }: World, keysOf: () => number): Promise<{ peer: Peer; close(): void }> {
  const read = (name: string) => readFileSync(join(it.folder, name), 'utf8')
  const server = createServer(
    { cert: read('certificate.pem'), key: read('key.pem'), ca: it.asker.certificate, requestCert: true },
    async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const [method, path] = [request.method as 'GET' | 'POST', request.url ?? '/']
      const body = new Uint8Array(Buffer.concat(parts))
      const call = { method, path, mostBytes: 64 * 1024 * 1024, ...(method === 'POST' ? { body } : {}) }
      const reply = await callPeer(peer, call)
      const share = path === '/buckets' ? keysOf() / linkageKinds.length : 1
      const said = reply.body.subarray(0, Math.ceil(reply.body.length * share))
      response.writeHead(reply.status, { 'content-type': reply.type, 'content-length': said.length }).end(said)
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    peer: { ...peer, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Tries every person of the register against a table, as a thief who kept all answers would. */
async function foundIn(folder: string, keys: KeyPair, persons: number, world: string): Promise<number> {
  const ristretto = await loadRistretto()
  const announced = readAnnounced(folder)
  if (!announced) throw new Error('no register')
  const announcement = readAnnouncement(new Uint8Array(Buffer.from(announced.announcement, 'base64url')))
  const table = new Uint8Array(readFileSync(tableFile(folder, announced.epoch)))
  const length = table.length / announcement.plan.kinds
  let found = 0
  for (let at = 0; at < persons; at++) {
    const hit = questionKeys(linkageKinds, personOf(at, at < 10 ? '' : world)).some(
      (key, kind) =>
        key &&
        labelIn(
          ristretto,
          announcement,
          kind,
          evaluate(ristretto, keys.privateKey, key),
          table.subarray(kind * length, (kind + 1) * length),
        ),
    )
    if (hit) found++
  }
  return found
}

/** Files of a folder, as they would be found on a stolen disk. */
const everyFile = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

/** A register that evaluates with another key: how many of `rounds` are found out. */
async function wrongKeyFound({ it, peer }: World, rounds: number): Promise<number> {
  const ristretto = await loadRistretto()
  const random = (length: number) => new Uint8Array(secretBytes(length))
  const read = (name: string) => readFileSync(join(it.folder, name), 'utf8')
  const other = deriveKeyPair(ristretto, random(32), new Uint8Array(1))
  const server = createServer(
    { cert: read('certificate.pem'), key: read('key.pem'), ca: it.asker.certificate, requestCert: true },
    async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const body = new Uint8Array(Buffer.concat(parts))
      if (request.url === '/announcement') {
        const told = await callPeer(peer, { method: 'GET', path: '/announcement', mostBytes: 65_536 })
        return void response.writeHead(200).end(told.body)
      }
      const message = readContext(body)?.message as Uint8Array
      const blinded = Array.from({ length: linkageKinds.length }, (_, at) => message.slice(68 + at * 32, 100 + at * 32))
      const { evaluatedElements, proof } = blindEvaluateAndProve(ristretto, other, blinded, random)
      const head = Buffer.concat([Buffer.from('PM'), Buffer.from([1, 2]), message.subarray(36, 68)])
      response.writeHead(200).end(Buffer.concat([head, ...evaluatedElements, proof]))
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cheat = { ...peer, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` }
  let found = 0
  for (let round = 0; round < rounds; round++)
    await askRegister(cheat, questionAbout(personOf(0)), systemClock).catch((error: unknown) => {
      if (error instanceof FederationError && error.code === 'proof-refused' && error.alarming) found++
    })
  hangUp()
  server.close()
  server.closeAllConnections()
  return found
}

export const proof: Proof = {
  name: 'private-matching',
  title: 'A partner that was broken into learns hits on what it may ask, a bounded number a day, and nothing else',
  promises: ['P6'],
  run: async (size) => {
    const full = size === 'full'
    const [persons, rounds, overRate] = [full ? 230 : 60, full ? 20 : 2, full ? 300 : 40]
    const worlds = [await worldWith(worldOf('a', persons), 1_000), await worldWith(worldOf('b', persons), 1_000)]
    const [a, b] = worlds as [World, World]
    try {
      // 1. The line: one transcript, whoever is asked about, with however many keys, in whichever world.
      const [inA, inB] = [await transcripts(a.peer, rounds), await transcripts(b.peer, rounds)]
      const different = new Set([...inA.seen, ...inB.seen]).size
      let keys = 0
      const planted = await unpadded(a, () => keys)
      const plantedSeen = new Set<string>()
      for (const { person } of questions()) {
        keys = questionKeys(linkageKinds, person).filter((key) => key !== undefined).length
        const tap = await tapWire(planted.peer.url)
        await askRegister({ ...planted.peer, url: tap.url }, questionAbout(person), systemClock).catch(() => undefined)
        // Handshakes differ by a few bytes; a kind left out is thousands.
        plantedSeen.add(String(Math.round(tap.transcript().split('<').slice(-1).map(Number)[0] as number) >> 10))
        hangUp()
        tap.close()
      }
      planted.close()

      // 2. What the register keeps: a line for every question, and nothing of anybody in it.
      const kept = join(a.it.folder, 'kept')
      const lines = readJournal<QuestionEntry>(questionFile(kept)).lines
      const disk = everyFile(kept)
      const names = Array.from({ length: persons }, (_, at) => personOf(at, at < 10 ? '' : 'a')).flatMap(
        ({ firstNames = '', surname = '' }) => [firstNames, surname],
      )
      const leaked = names.filter((name) => disk.includes(name)).length
      const perQuestion =
        lines.filter(({ outcome }) => outcome === 'evaluated').length / (inA.asked + 1 + questions().length)

      // 3. A thief with every answer ever given, and no key: nobody. With the key, everybody.
      const ristretto = await loadRistretto()
      const guess = deriveKeyPair(ristretto, new Uint8Array(secretBytes(32)), new Uint8Array(1))
      const guessed = await foundIn(kept, guess, persons, 'a')
      const withKey = await foundIn(kept, keysOfEpoch(ristretto, 'zvh-zuiderdal', readEpochs(kept), 1), persons, 'a')

      // 4. More than agreed: all refused, all in the asked side's log.
      const limited = await worldWith(worldOf('c', persons), 20)
      worlds.push(limited)
      let [answered, refused] = [0, 0]
      for (let at = 0; at < 20 + overRate; at++)
        await askRegister(limited.peer, questionAbout(personOf(at)), systemClock).then(
          () => answered++,
          (error: unknown) => {
            if (error instanceof FederationError && error.code === 'rate-limited') refused++
          },
        )
      const seenThere = readJournal<QuestionEntry>(questionFile(join(limited.it.folder, 'kept'))).lines
      const visible = seenThere.filter(({ outcome }) => outcome !== 'evaluated').length

      // 5. Another key than the one committed to is found out by the proof.
      const wrongKeys = full ? 100 : 5
      const foundOut = await wrongKeyFound(b, wrongKeys)

      // 6. Cut off: the next question is refused.
      const elapsed = stopwatch()
      cutOff(join(b.it.folder, 'kept'), 'maastricht', systemClock.now())
      const after = await askRegister(b.peer, questionAbout(personOf(0)), systemClock).catch((error: unknown) => error)
      const seconds = elapsed() / 1_000
      const cut = after instanceof FederationError && after.code === 'revoked'

      return {
        passed:
          different === 1 &&
          inA.hits === inB.hits &&
          inA.hits > 0 &&
          leaked === 0 &&
          perQuestion === 1 &&
          guessed === 0 &&
          answered === 20 &&
          refused === overRate &&
          visible === Math.min(overRate, 101) &&
          foundOut === wrongKeys &&
          cut &&
          seconds <= 60,
        figures: {
          questions: inA.asked + inB.asked,
          differentTranscripts: different,
          namesOnDisk: leaked,
          foundByThief: guessed,
          answeredOfQuota: answered,
          refusedOverRate: `${refused} of ${overRate}`,
          wrongKeysFound: `${foundOut} of ${wrongKeys}`,
          secondsToCutOff: Math.round(seconds * 100) / 100,
        },
        control: plantedSeen.size > 1 && withKey === persons ? 'found' : 'missed',
        planted:
          'a register that leaves out of its answer the kinds without a key, whose sizes differ; and a thief who also has the key, who finds everybody',
      }
    } finally {
      hangUp()
      for (const world of worlds) await world.stop()
    }
  },
}
