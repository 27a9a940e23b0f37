/** A register and an asker for simulations: every step open to whoever wants to cheat in it. */
import sodium from 'libsodium-wrappers-sumo'
import { seededRandom } from '../../testing/chance.ts'
import {
  type Answer,
  ask,
  type Bytes,
  buildTable,
  deriveKeyPair,
  type EvaluateAll,
  evaluateQuestion,
  evaluateShare,
  handOutBuckets,
  type KeyPair,
  keysByKind,
  type LinkageQuality,
  type Random,
  readAnswer,
  requestBuckets,
  ristrettoFromLibsodium,
  type Table,
} from '../src/index.ts'

await sodium.ready
export const ristretto = ristrettoFromLibsodium(sodium)
export const kinds = 3
export const scheme = Array.from({ length: kinds }, (_, kind) => ({ name: `kind ${kind}` }))
export const context = { asker: 'A', case: 'reference 7', purpose: 'to see if known', ground: 'article 1.7' }
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

export function seededBytes(seed: number): Random {
  const draw = seededRandom(seed)
  return (length) => Uint8Array.from({ length }, () => Math.floor(draw() * 256))
}
export const keyPair = (epoch: string): KeyPair => deriveKeyPair(ristretto, new Uint8Array(32).fill(9), utf8(epoch))
/** Low in entropy, as names and dates of birth are: whoever can compute the function on guesses finds everybody. */
export const keysOfPerson = (person: number): Bytes[] =>
  Array.from({ length: kinds }, (_, kind) => utf8(`kind ${kind}, person ${person}`))

/** A table of persons 0 … count − 1, evaluated with `keys`, or with whatever `evaluateAll` does instead. */
export const tableOf = (count: number, buckets: number, keys: KeyPair, evaluateAll?: EvaluateAll): Promise<Table> =>
  buildTable(ristretto, {
    kinds: scheme,
    keys: keysByKind(
      Array.from({ length: count }, (_, person) => ({
        keys: keysOfPerson(person).map((key) => [key]),
        label: Uint8Array.of(1),
      })),
      1,
    ),
    plan: { kinds, buckets, capacity: Math.ceil(count / buckets + 8 * Math.sqrt(count / buckets) + 16), labelBytes: 1 },
    publicKey: keys.publicKey,
    evaluateAll: evaluateAll ?? ((inputs) => evaluateShare(ristretto, { privateKey: keys.privateKey, inputs })),
    random: seededBytes(buckets),
  })

const quality: LinkageQuality = {
  kinds: scheme.map(({ name }) => name),
  measuredOn: 'a simulation',
  truePairs: 1,
  found: 1,
  falsePairs: 0,
  comparisons: 2,
  byKeys: [...Array.from({ length: kinds }, () => ({ truePairs: 0, found: 0 })), { truePairs: 1, found: 1 }],
}

export type Exchange = { readonly answer: Answer; readonly messages: readonly [Bytes, Bytes, Bytes, Bytes] }
/** One question, start to end; `cheat` may replace the evaluation on its way to the asker. */
export function exchange(
  table: Table,
  keys: KeyPair,
  asked: readonly (Bytes | undefined)[],
  random: Random,
  cheat: (evaluation: Bytes) => Bytes = (evaluation) => evaluation,
): Exchange {
  const { announcement } = table
  const begun = ask(ristretto, { announcement, kinds: scheme, keys: asked, context, random })
  const step = { table, keys, question: begun.message, context, seen: () => false, random }
  const evaluation = cheat(evaluateQuestion(ristretto, step).message)
  const { message: request, requested } = requestBuckets(ristretto, {
    announcement,
    asked: begun.asked,
    evaluation,
    random,
  })
  const buckets = handOutBuckets({ table, request, admitted: () => true })
  const answer = readAnswer(ristretto, { announcement, requested, buckets, quality })
  return { answer, messages: [begun.message, evaluation, request, buckets] }
}
