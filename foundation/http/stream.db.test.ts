import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { newId } from '../clock.ts'
import { exampleRoutes, exampleTables } from './testing/example-room.ts'
import { type Browser, type TestWorkbench, testWorkbench } from './testing/workbench.ts'

let house: TestWorkbench
let address: string
before(async () => {
  house = await testWorkbench([exampleRoutes], { tables: exampleTables })
  await house.app.listen({ host: 'localhost', port: 0 })
  address = `http://localhost:${(house.app.server.address() as { port: number }).port}`
})
after(() => house.close())

async function listen(one: Browser, headers: Record<string, string> = {}) {
  const cookie = [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${address}/v1/stream`, {
    headers: { cookie, 'schakel-appointment': one.appointment, ...headers },
  })
  const heard = { text: '', ended: false }
  const reading = (async () => {
    for await (const piece of answer.body ?? []) heard.text += Buffer.from(piece).toString('utf8')
    heard.ended = true
  })()
  return { answer, heard, reading }
}
const soon = async (is: () => boolean) => {
  for (let times = 0; times < 100 && !is(); times++) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.ok(is())
}

describe('a stream', () => {
  it('tells each listener only of what it may see, by id, and nothing at all of the rest', async () => {
    const noor = await house.logIn('noor')
    const thijs = await house.logIn('thijs')
    const [hers, his] = [await listen(noor), await listen(thijs)]
    await soon(() => hers.heard.text.includes('open') && his.heard.text.includes('open'))
    const before = his.heard.text
    const note = newId()
    await house.tell({ event: 'example.NoteWritten', ids: [note] }, async ({ appointment }, { ids }) =>
      appointment === noor.appointment ? ids : [],
    )
    await soon(() => hers.heard.text.includes(note))
    assert.match(hers.heard.text, /event: example\.NoteWritten\ndata: \{"ids":\["[0-9a-f-]{36}"\]\}\n\n/)
    assert.equal(his.heard.text, before)
    assert.equal(hers.answer.headers.get('cache-control'), 'no-store')
  })
  it('ends when the appointment is switched, and when the person logs out', async () => {
    const karim = await house.logIn('karim')
    const me = (await karim.send('GET', '/v1/me')).json()
    const other = me.appointments.find(({ id }: { id: string }) => id !== me.active).id
    const first = await listen(karim)
    await karim.write('/v1/me/appointment', { appointment: other })
    await soon(() => first.heard.ended)
    karim.appointment = other
    karim.csrf = (await karim.send('GET', '/v1/me')).json().csrf
    const second = await listen(karim)
    assert.equal(second.heard.ended, false, 'control')
    await karim.send('POST', '/v1/log-out', { headers: { 'schakel-csrf': karim.csrf } })
    await soon(() => second.heard.ended)
  })
  it('tells nothing more to an appointment that ended, although its stream is still open', async () => {
    const thijs = await house.logIn('thijs')
    const open = await listen(thijs)
    await soon(() => open.heard.text.includes('open'))
    const [before, after] = [newId(), newId()]
    const everything = async (_: unknown, { ids }: { ids: readonly string[] }) => ids
    await house.tell({ event: 'example.NoteWritten', ids: [before] }, everything)
    await soon(() => open.heard.text.includes(before))
    const wim = await house.logIn('wim')
    const ended = await wim.send('POST', `/v1/appointments/${thijs.appointment}/end`, { headers: wim.writeHeaders() })
    assert.equal(ended.statusCode, 200)
    await house.tell({ event: 'example.NoteWritten', ids: [after] }, everything)
    await soon(() => open.heard.ended)
    assert.ok(!open.heard.text.includes(after))
  })
  it('is told once, and last, of what moved several times while it waited for its turn', async () => {
    const karim = await house.logIn('karim')
    const open = await listen(karim)
    await soon(() => open.heard.text.includes('open'))
    const note = newId()
    const editions = Array.from({ length: 4 }, newId)
    const { promise: looked, resolve: look } = Promise.withResolvers<void>()
    let looks = 0
    const tell = (edition: string) =>
      house.tell(
        { event: 'example.NoteWritten', ids: [note, edition], about: note },
        async ({ appointment }, { ids }) => {
          if (appointment !== karim.appointment) return []
          looks++
          await looked
          return ids
        },
      )
    const [first = '', ...later] = editions
    const told = [tell(first)]
    await soon(() => looks === 1)
    told.push(...later.map(tell))
    look()
    await Promise.all(told)
    assert.equal(looks, 2)
    const heard = () => editions.map((edition) => open.heard.text.includes(edition))
    await soon(() => heard()[3] === true)
    assert.deepEqual(heard(), [true, false, false, true])
  })
  it('is not opened for a stranger or from a stale tab', async () => {
    assert.equal((await listen(house.stranger())).answer.status, 401)
    const noor = await house.logIn('noor')
    assert.equal((await listen(noor, { 'schakel-appointment': newId() })).answer.status, 409)
  })
})
