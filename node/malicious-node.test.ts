/** A register that cheats the one who asks. Each cheat stands between an honest register and the asker, and must be found. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import { makeCertificate } from '../foundation/federation/certificate.ts'
import { FederationError } from '../foundation/federation/federation-error.ts'
import { callPeer, hangUp, type Peer } from '../foundation/federation/peer.ts'
import { contextLength, readContext } from '../foundation/federation/question-wire.ts'
import {
  blindEvaluateAndProve,
  deriveKeyPair,
  loadRistretto,
  messageLength,
  readAnnouncement,
  writeAnnouncement,
} from '../packages/private-matching/src/index.ts'
import { readOrUndefined } from './durable-file.ts'
import type { NodeProcess } from './start-process.ts'
import { random, textOf } from './testing/by-hand.ts'
import { florine, type Neighbours, neighbours, questionAbout, running } from './testing/neighbours.ts'

let it: Neighbours
let honest: Peer
let node: NodeProcess
const servers: Server[] = []
before(async () => {
  it = await neighbours({ grant: { questionsPerDay: 200 } })
  ;({ node, peer: honest } = await running(it))
})
after(async () => {
  hangUp()
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
  await node.stop()
  it.close()
})

type Cheat = (path: string, answer: Uint8Array, asked: Uint8Array) => Promise<Uint8Array> | Uint8Array
const read = (name: string) => readOrUndefined(`${it.folder}/${name}`)?.toString('utf8') ?? ''

/** The honest node's own certificate, and a hand that changes what it says. */
async function through(
  cheat: Cheat,
  own = { certificate: read('certificate.pem'), key: read('key.pem') },
): Promise<Peer> {
  const server = createServer(
    { cert: own.certificate, key: own.key, ca: it.asker.certificate, requestCert: true },
    async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const body = new Uint8Array(Buffer.concat(parts))
      const [method, path] = [request.method as 'GET' | 'POST', request.url ?? '/']
      const call = { method, path, mostBytes: 64 * 1024 * 1024, ...(method === 'POST' ? { body } : {}) }
      const reply = await callPeer(honest, call)
      const said = reply.status === 200 ? await cheat(path, reply.body, body) : reply.body
      response.writeHead(reply.status, { 'content-type': reply.type }).end(said)
    },
  )
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { ...honest, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
const asked = async (cheat: Cheat) => askRegister(await through(cheat), questionAbout(florine), systemClock)
const found = (code: string, alarming: boolean) => (error: unknown) =>
  error instanceof FederationError && error.code === code && error.alarming === alarming

test('what an honest hand passes on is answered: the control of every cheat below', async () => {
  assert.deepEqual((await asked((_, answer) => answer)).involved, ['politie', 'jeugdhulp'])
})

test('a register that evaluates with another key than it committed to is refused by the proof, and is an alarm', async () => {
  const ristretto = await loadRistretto()
  const other = deriveKeyPair(ristretto, random(32), new Uint8Array(1))
  await assert.rejects(
    asked((path, answer, body) => {
      if (path !== '/questions') return answer
      const blinded = readContext(body)?.message.subarray(4 + 64) as Uint8Array
      const elements = Array.from({ length: blinded.length / 32 }, (_, at) => blinded.slice(at * 32, (at + 1) * 32))
      const { evaluatedElements, proof } = blindEvaluateAndProve(ristretto, other, elements, random)
      return new Uint8Array(Buffer.concat([answer.subarray(0, 36), ...evaluatedElements, proof]))
    }),
    found('proof-refused', true),
  )
})

test('one evaluated key exchanged, or one bit of the proof changed, is refused by the proof', async () => {
  await assert.rejects(
    asked((path, answer) => {
      if (path !== '/questions') return answer
      const swapped = answer.slice()
      swapped.set(answer.subarray(36, 68), 68)
      return swapped
    }),
    found('proof-refused', true),
  )
  await assert.rejects(
    asked((path, answer) => {
      if (path !== '/questions') return answer
      const changed = answer.slice()
      changed[changed.length - 40] = (changed[changed.length - 40] as number) ^ 1
      return changed
    }),
    found('proof-refused', true),
  )
})

const retold =
  (change: (told: { announcement: string; epoch: number; organs: string[] }) => void): Cheat =>
  (path, answer) => {
    if (path !== '/announcement') return answer
    const told = JSON.parse(Buffer.from(answer).toString('utf8'))
    change(told)
    return new Uint8Array(Buffer.from(JSON.stringify(told)))
  }

test('a register that announces a key of its own for this asker, or an epoch nobody agreed to, is asked nothing', async () => {
  const ristretto = await loadRistretto()
  const { publicKey } = deriveKeyPair(ristretto, random(32), new Uint8Array(1))
  let questions = 0
  const counting =
    (cheat: Cheat): Cheat =>
    (path, answer, body) => {
      if (path === '/questions') questions++
      return cheat(path, answer, body)
    }
  const ownKey = retold((told) => {
    const announced = readAnnouncement(new Uint8Array(Buffer.from(told.announcement, 'base64url')))
    told.announcement = Buffer.from(writeAnnouncement({ ...announced, publicKey })).toString('base64url')
  })
  await assert.rejects(asked(counting(ownKey)), found('key-not-committed', true))
  await assert.rejects(
    asked(counting(retold((told) => Object.assign(told, { epoch: 2 })))),
    found('key-not-committed', true),
  )
  await assert.rejects(
    asked(counting(retold((told) => Object.assign(told, { epoch: 4_000 })))),
    found('key-not-committed', true),
  )
  assert.equal(questions, 0)
})

test('a register that asks for bucket numbers, which would tell it of whom, is asked nothing', async () => {
  const manyBuckets = retold((told) => {
    const announced = readAnnouncement(new Uint8Array(Buffer.from(told.announcement, 'base64url')))
    const plan = { ...announced.plan, buckets: 64 }
    told.announcement = Buffer.from(writeAnnouncement({ ...announced, plan })).toString('base64url')
  })
  await assert.rejects(asked(manyBuckets), found('plan-not-agreed', true))
  await assert.rejects(
    asked(retold((told) => Object.assign(told, { organs: Array(40).fill('x') }))),
    found('plan-not-agreed', true),
  )
})

test('answers that are cut, lengthened, empty or something else are no answers', async () => {
  for (const change of [
    (answer: Uint8Array) => answer.subarray(0, -1),
    (answer: Uint8Array) => new Uint8Array([...answer, 0]),
    () => new Uint8Array(0),
    () => new Uint8Array(Buffer.from('<html>Welcome</html>')),
  ])
    for (const at of ['/announcement', '/questions', '/buckets']) {
      const cheat: Cheat = (path, answer) => (path === at ? change(answer) : answer)
      // A blank behind JSON is JSON.
      if (at === '/announcement' && change(new Uint8Array(1)).length === 2) continue
      await assert.rejects(asked(cheat), found('malformed-answer', false), at)
    }
})

test('an answer without end is cut off at its agreed length', async () => {
  const endless: Cheat = (path, answer) => (path === '/buckets' ? new Uint8Array(answer.length + 5_000_000) : answer)
  await assert.rejects(asked(endless), found('malformed-answer', false))
})

test('buckets of another question are noticed', async () => {
  let before: Uint8Array | undefined
  await assert.rejects(
    async () => {
      for (let turn = 0; turn < 2; turn++)
        await asked((path, answer) => {
          if (path !== '/buckets') return answer
          before ??= answer
          return before
        })
    },
    found('malformed-answer', false),
  )
})

test('who answers with another certificate is not spoken to, and is an alarm', async () => {
  const other = makeCertificate({
    name: 'zvh-zuiderdal',
    from: new Date(systemClock.now().getTime() - 60_000),
    years: 1,
  })
  let questions = 0
  const impostor = await through((_, answer) => {
    questions++
    return answer
  }, other)
  await assert.rejects(askRegister(impostor, questionAbout(florine), systemClock), found('peer-not-recognised', true))
  assert.equal(questions, 0)
})

test('a node that is away, and one that speaks no TLS, are unreachable', async () => {
  await assert.rejects(
    askRegister({ ...honest, url: 'https://127.0.0.1:9' }, questionAbout(florine), systemClock),
    found('peer-unreachable', false),
  )
  await assert.rejects(
    askRegister({ ...honest, url: 'http://127.0.0.1:9' }, questionAbout(florine), systemClock),
    found('peer-unreachable', false),
  )
})

test('the register never saw a name, a date or a key: what it was sent is random elements, as many each time', async () => {
  const seen: Uint8Array[] = []
  for (const person of [florine, florine, { surname: 'Bos', firstNames: 'Jan', birthDate: '1980-01-02' }])
    await askRegister(
      await through((path, answer, body) => {
        if (path === '/questions') seen.push(body)
        return answer
      }),
      questionAbout(person),
      systemClock,
    )
  const [one, again, other] = seen as [Uint8Array, Uint8Array, Uint8Array]
  assert.deepEqual(new Set(seen.map(({ length }) => length)).size, 1)
  const elements = (body: Uint8Array) => Buffer.from(body.subarray(contextLength + 4 + 64)).toString('hex')
  assert.notEqual(elements(one), elements(again))
  assert.notEqual(elements(one), elements(other))
  const announcement = await callPeer(honest, { method: 'GET', path: '/announcement', mostBytes: 9_000 })
  const { announcement: told } = JSON.parse(textOf(announcement)) as { announcement: string }
  const { plan } = readAnnouncement(new Uint8Array(Buffer.from(told, 'base64url')))
  assert.equal(one.length, contextLength + messageLength(1, plan))
})
