/**
 * `npm run bench:ask`: one question about one person to a register of a million, over mutual TLS between two processes: from
 * derived keys to organs. Its yardstick, in the same run: the bare function on the same keys in one process (hide,
 * evaluate with proof, verify, open), without table, line, contract or log.
 * The table is filled from a fast generator standing in for evaluations, which would take twenty minutes; looking up and
 * handing out cost the same.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretBytes, stopwatch, systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import { linkageKinds } from '../foundation/federation/linkage-quality.ts'
import { hangUp } from '../foundation/federation/peer.ts'
import { replaceFile } from '../node/durable-file.ts'
import { keysOfEpoch, readEpochs } from '../node/register/epochs.ts'
import { announcementFile, readAnnounced, tableFile } from '../node/register/load-register.ts'
import { florine, neighbours, questionAbout, running, stranger } from '../node/testing/neighbours.ts'
import {
  blind,
  blindEvaluateAndProve,
  evaluate,
  gatherEntries,
  type KeyPair,
  loadRistretto,
  planTable,
  questionKeys,
  verifyAndFinalize,
  writeAnnouncement,
} from '../packages/private-matching/src/index.ts'
import { seededRandom } from '../packages/testing/chance.ts'
import { median } from '../packages/testing/goal.ts'

export type AskedAMillion = {
  readonly records: number
  /** Units: milliseconds, medians. */
  readonly question: number
  readonly bare: number
  readonly ratio: number
  /** Units: MiB that one answer weighs. */
  readonly answer: number
  /** Bits about the person that the asked side learns. */
  readonly bitsLearned: number
  /** Units: MiB, the asked node's resident memory after all questions. */
  readonly memory: number
}

/** A minute or two for a million; the questions themselves take seconds. */
export async function askAMillion(records = 1_000_000, runs = 15): Promise<AskedAMillion> {
  const it = await neighbours({ grant: { mostBuckets: 4, questionsPerDay: 1_000 } })
  try {
    const ristretto = await loadRistretto()
    const folder = join(it.folder, 'kept')
    const keys = keysOfEpoch(ristretto, 'zvh-zuiderdal', readEpochs(folder), 1)
    const figures = await fillTable(folder, keys, records)
    const { node, peer } = await running(it)
    try {
      const known: number[] = []
      const bare: number[] = []
      for (let run = 0; run <= runs; run++)
        for (const person of [florine, stranger]) {
          const [question, passed] = [questionAbout(person), stopwatch()]
          const answer = await askRegister(peer, question, systemClock)
          const took = passed()
          if (answer.known !== (person === florine)) throw new Error('the register answered wrongly')
          // The first of each opens the line and loads the engine.
          if (run > 0) known.push(took)
          bare.push(await bareFunction(keys, question.keys))
        }
      const status = readFileSync(`/proc/${node.pid}/status`, 'utf8')
      const [question, alone] = [median(known), median(bare)]
      return {
        records,
        question,
        bare: alone,
        ratio: question / alone,
        answer: figures.answerBytes / 2 ** 20,
        bitsLearned: figures.bitsLearned,
        memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024,
      }
    } finally {
      hangUp()
      await node.stop()
    }
  } finally {
    it.close()
  }
}

/** Puts a large table in the place of the small one that was loaded, with one real person in it. */
async function fillTable(folder: string, keys: KeyPair, records: number) {
  const ristretto = await loadRistretto()
  const random = (length: number) => {
    const bytes = new Uint8Array(length)
    for (let at = 0; at < length; at += 1 << 20) bytes.set(secretBytes(Math.min(1 << 20, length - at)), at)
    return bytes
  }
  const gathering = gatherEntries(ristretto, { kinds: linkageKinds, labelBytes: 1, random })
  const draw = seededRandom(7)
  const piece = 10_000
  const [words, labels] = [new Uint32Array(piece * 16), new Uint8Array(piece).fill(1)]
  for (const kind of linkageKinds.keys())
    for (let done = 0; done < records - 1; done += piece) {
      const count = Math.min(piece, records - 1 - done)
      for (let at = 0; at < count * 16; at++) words[at] = draw() * 4_294_967_296
      gathering.add(kind, new Uint8Array(words.buffer, 0, count * 64), labels.subarray(0, count))
    }
  for (const [kind, key] of questionKeys(linkageKinds, florine).entries())
    if (key) gathering.add(kind, evaluate(ristretto, keys.privateKey, key), Uint8Array.of(1))
  const figures = planTable({
    records,
    entries: gathering.entries(),
    kinds: linkageKinds.length,
    labelBytes: 1,
    mostAnswerBytes: 40 * 2 ** 20,
  })
  const { announcement, bytes } = gathering.close(figures, keys.publicKey)
  replaceFile(tableFile(folder, 1), bytes)
  const told = readAnnounced(folder)
  const announced = Buffer.from(writeAnnouncement(announcement)).toString('base64url')
  replaceFile(announcementFile(folder), JSON.stringify({ ...told, announcement: announced, records }))
  return figures
}

async function bareFunction(keys: KeyPair, inputs: readonly (Uint8Array | undefined)[]): Promise<number> {
  const ristretto = await loadRistretto()
  const random = (length: number) => new Uint8Array(secretBytes(length))
  const passed = stopwatch()
  const asked = inputs.map((input) => input ?? random(32))
  const blinded = asked.map((input) => blind(ristretto, input, random))
  const elements = blinded.map(({ blindedElement }) => blindedElement)
  const evaluation = blindEvaluateAndProve(ristretto, keys, elements, random)
  verifyAndFinalize(ristretto, { inputs: asked, blinded, evaluation, publicKey: keys.publicKey })
  return passed()
}

if (import.meta.main) {
  const records = Number(process.argv[2] ?? 1_000_000)
  const rounded = Object.entries(await askAMillion(records)).map(([name, of]) => [name, Math.round(of * 100) / 100])
  process.stdout.write(`${JSON.stringify({ bench: 'ask-register', ...Object.fromEntries(rounded) })}\n`)
}
