/** What is promised against each party, tried by a party that cheats; each with a weaker way of working that falls. */
import { seededRandom } from '../../testing/chance.ts'
import type { Simulation } from '../../testing/simulation.ts'
import { entryOf } from '../src/entry.ts'
import {
  ask,
  type Bytes,
  blind,
  blindEvaluate,
  evaluate,
  evaluateQuestion,
  finalize,
  labelIn,
  messageLength,
  PrivateMatchingError,
  type Table,
} from '../src/index.ts'
import {
  context,
  exchange,
  keyPair,
  keysOfPerson,
  kinds,
  ristretto,
  scheme,
  seededBytes,
  tableOf,
  utf8,
} from './exchange.ts'

const hex = (bytes: Bytes): string => Buffer.from(bytes).toString('hex')
const codeOf = (step: () => unknown): string => {
  try {
    step()
    return 'accepted'
  } catch (error) {
    if (error instanceof PrivateMatchingError) return error.code
    throw error
  }
}

const anotherKey: Simulation = {
  name: 'register-with-another-key',
  title: 'A register that evaluates with another key than the one it announced is found out every time',
  run: async (size) => {
    const runs = size === 'full' ? 300 : 10
    const [keys, other] = [keyPair('announced'), keyPair('another')]
    const table = await tableOf(40, 1, keys)
    const random = seededBytes(1)
    let [caught, honest, stranger] = [0, 0, 0]
    const swap = (evaluation: Bytes): Bytes => {
      // Trades one evaluated element for another register's; the proof of the rest stays.
      const changed = evaluation.slice()
      changed.set(blindEvaluate(ristretto, other.privateKey, ristretto.elementFromUniform(random(64))), 36)
      return changed
    }
    for (let run = 0; run < runs; run++) {
      const person = keysOfPerson(run % 40)
      const cheats = [
        () => exchange(table, other, person, random),
        () => exchange(table, { ...other, publicKey: keys.publicKey }, person, random),
        () => exchange(table, keys, person, random, swap),
      ]
      if (codeOf(cheats[run % 3] as () => unknown) === 'proof-does-not-hold') caught++
      if (exchange(table, keys, person, random).answer.outcome === 'known') honest++
      // Without a proof (mode 0) the same register answers, and everybody in it is "not known".
      const input = person[0] as Bytes
      const hidden = blind(ristretto, input, random)
      const output = finalize(
        ristretto,
        input,
        hidden.blind,
        blindEvaluate(ristretto, other.privateKey, hidden.blindedElement),
      )
      if (labelIn(ristretto, table.announcement, 0, output, table.bytes) === undefined) stranger++
    }
    return {
      passed: caught === runs && honest === runs,
      figures: { runs, caught, 'honest answers accepted': honest, 'silently wrong without proof': stranger },
      control: stranger === runs ? 'found' : 'missed',
      planted: 'an asker that checks no proof: the cheating register hides everybody it knows',
    }
  },
}

const replay: Simulation = {
  name: 'question-replayed-or-moved',
  title: 'A question is evaluated once, and for no other asker, case, purpose or ground',
  run: async (size) => {
    const runs = size === 'full' ? 400 : 15
    const keys = keyPair('replay')
    const table = await tableOf(10, 1, keys)
    const random = seededBytes(2)
    const seen = new Set<string>()
    let [first, again, moved, forgetful] = [0, 0, 0, 0]
    for (let run = 0; run < runs; run++) {
      const { message: question } = ask(ristretto, {
        announcement: table.announcement,
        kinds: scheme,
        keys: keysOfPerson(run),
        context,
        random,
      })
      const answer = (of: typeof context, remembers: boolean) => () => {
        const step = { table, keys, question, context: of, random, seen: (id: Bytes) => remembers && seen.has(hex(id)) }
        seen.add(hex(evaluateQuestion(ristretto, step).id))
      }
      const field = Object.keys(context)[run % 4] as keyof typeof context
      if (codeOf(answer({ ...context, [field]: `${context[field]} ` }, true)) === 'other-context') moved++
      if (codeOf(answer(context, true)) === 'accepted') first++
      if (codeOf(answer(context, true)) === 'already-asked') again++
      if (codeOf(answer(context, false)) === 'accepted') forgetful++
    }
    return {
      passed: first === runs && again === runs && moved === runs,
      figures: { runs, 'first time accepted': first, 'replay refused': again, 'other context refused': moved },
      control: forgetful === runs ? 'found' : 'missed',
      planted: 'a register that keeps no list of the questions it has seen evaluates the replay',
    }
  },
}

const sizes: Simulation = {
  name: 'sizes-say-nothing',
  title: 'The length of every message is the same for 0 to all keys and for 0 to all hits',
  run: async (size) => {
    const runs = size === 'full' ? 200 : 8
    const keys = keyPair('sizes')
    const random = seededBytes(3)
    const draw = seededRandom(3)
    const [lengths, unpadded] = [new Set<string>(), new Set<string>()]
    const outcomes = new Set<string>()
    const table = await tableOf(30, 2, keys)
    for (let run = 0; run < runs; run++) {
      const hits = run % (kinds + 1)
      const asked = keysOfPerson(run % 30).map((key, kind) =>
        kind < hits ? key : draw() < 0.5 ? undefined : utf8('x'.repeat(Math.floor(draw() * 500))),
      )
      const { answer, messages } = exchange(table, keys, asked, random)
      outcomes.add(answer.outcome)
      lengths.add(messages.map(({ length }) => length).join())
      // The same, written without padding: only the keys there are, only the entries found.
      unpadded.add(`${asked.filter(Boolean).length * 32},${hits * 7}`)
    }
    const announced = [1, 2, 3, 4].map((type) => messageLength(type as 1, table.announcement.plan)).join()
    return {
      passed: lengths.size === 1 && lengths.has(announced) && outcomes.has('known') && outcomes.has('not-known'),
      figures: { runs, 'different lengths': lengths.size, 'without padding': unpadded.size, lengths: announced },
      control: unpadded.size > 1 ? 'found' : 'missed',
      planted: 'messages that carry only real keys and found entries',
    }
  },
}

/** What an asker who kept everything it was handed finds with `guess`, the best function of a key it can compute. */
function guessed(table: Table, handedOver: readonly Bytes[], count: number, guess: (key: Bytes) => Bytes): number {
  let found = 0
  for (let person = 0; person < count; person++)
    for (const [kind, key] of keysOfPerson(person).entries()) {
      const bucket = handedOver[kind]
      if (bucket && labelIn(ristretto, table.announcement, kind, guess(key), bucket)) found++
    }
  return found
}
const handedOver = (_table: Table, message: Bytes): Bytes[] => {
  const length = (message.length - 36) / kinds
  return Array.from({ length: kinds }, (_, kind) => message.subarray(36 + kind * length, 36 + (kind + 1) * length))
}
const guessing: Simulation = {
  name: 'guessing-on-what-was-handed-over',
  title: 'Who keeps all that was handed over cannot test a list of all persons against it',
  run: async (size) => {
    const count = size === 'full' ? 3_000 : 100
    const keys = keyPair('guessing')
    const random = seededBytes(4)
    const table = await tableOf(count, 1, keys)
    const [, , , buckets] = exchange(table, keys, keysOfPerson(0), random).messages
    const held = handedOver(table, buckets)
    // Every function the asker can compute alone: unkeyed, or keyed with what it has seen and drawn.
    const own = keyPair('drawn by the asker').privateKey
    const tries: ((key: Bytes) => Bytes)[] = [
      (key) => ristretto.sha512(key),
      (key) => evaluate(ristretto, own, key),
      (key) => finalize(ristretto, key, own, keys.publicKey),
      (key) => ristretto.sha512(new Uint8Array([...table.announcement.tableId, ...key])),
    ]
    const keyed = tries.map((guess) => guessed(table, held, count, guess))
    const withKey = guessed(table, held, count, (key) => evaluate(ristretto, keys.privateKey, key))
    const unkeyed = (key: Bytes) => ristretto.sha512(key)
    const filter = await tableOf(count, 1, keys, (inputs) => new Uint8Array(inputs.flatMap((key) => [...unkeyed(key)])))
    const opened = guessed(
      filter,
      handedOver(filter, new Uint8Array([...new Uint8Array(36), ...filter.bytes])),
      count,
      unkeyed,
    )
    return {
      passed: keyed.every((found) => found === 0) && withKey === count * kinds,
      figures: {
        'keys guessed at': count * kinds,
        'found by the asker': Math.max(...keyed),
        'found with the key': withKey,
        'found in an unkeyed table': opened,
      },
      control: opened === count * kinds ? 'found' : 'missed',
      planted: 'the same table made with an unkeyed hash: the list of all persons opens every entry',
    }
  },
}

/** How often the owner, who can evaluate its whole register, names the right person from the bucket numbers it saw. */
function named(table: Table, outputs: readonly (readonly Bytes[])[], questions: number, seed: number) {
  const { announcement } = table
  const { plan, tableId } = announcement
  const numbers = (person: number) =>
    (outputs[person] as Bytes[]).map((output, kind) => entryOf(ristretto, tableId, plan, kind, output).bucket).join()
  const crowds = new Map<string, number[]>()
  for (let person = 0; person < outputs.length; person++)
    crowds.set(numbers(person), [...(crowds.get(numbers(person)) ?? []), person])
  const draw = seededRandom(seed)
  const any = (below: number) => Math.floor(draw() * below)
  let right = 0
  for (let question = 0; question < questions; question++) {
    const person = any(outputs.length)
    const crowd = crowds.get(numbers(person)) ?? []
    if (crowd[any(crowd.length)] === person) right++
  }
  return { share: right / questions, smallest: Math.min(...[...crowds.values()].map((crowd) => crowd.length)) }
}
const whom: Simulation = {
  name: 'asked-side-names-the-person',
  title: 'From the bucket numbers of a question the asked side names the person no better than the plan says',
  run: async (size) => {
    const [count, questions] = size === 'full' ? [4_000, 20_000] : [200, 2_000]
    const keys = keyPair('whom')
    const outputs = Array.from({ length: count }, (_, person) =>
      keysOfPerson(person).map((key) => evaluate(ristretto, keys.privateKey, key)),
    )
    const perKind = Array.from(
      { length: kinds },
      (_, kind) => new Uint8Array(outputs.flatMap((of) => [...(of[kind] as Bytes)])),
    )
    const table = (buckets: number) => {
      let kind = 0
      return tableOf(count, buckets, keys, () => perKind[kind++] as Bytes)
    }
    const [whole, planned, perKey] = [await table(1), await table(2), await table(Math.ceil(count / 16))]
    const [none, some, all] = [whole, planned, perKey].map((of) => named(of, outputs, questions, 5)) as [
      ReturnType<typeof named>,
      ReturnType<typeof named>,
      ReturnType<typeof named>,
    ]
    const crowd = count / 2 ** kinds
    const error = (share: number) => 4 * Math.sqrt(share / questions)
    return {
      passed: none.share <= 1 / count + error(1 / count) && some.share <= 1 / crowd + error(1 / crowd),
      figures: {
        records: count,
        'one bucket, named': none.share,
        'two buckets, named': some.share,
        'two buckets, smallest crowd': some.smallest,
        'crowds of 16 per key, named': all.share,
      },
      control: all.share > 0.9 ? 'found' : 'missed',
      planted: 'buckets of 16 for each key by itself: together the numbers of one question name nearly everybody',
    }
  },
}

export const simulations: readonly Simulation[] = [anotherKey, replay, sizes, guessing, whom]
