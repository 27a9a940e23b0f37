/** Who hears of an alert while the page is open: ids, for the organs that may, and silence for everybody else. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPeople } from '../../../demo/people.ts'
import { newId } from '../../../foundation/clock.ts'
import { type Browser, type TestWorkbench, testWorkbench } from '../../../foundation/http/testing/workbench.ts'
import { routes, watched } from '../routes.ts'

let house: TestWorkbench
let address: string
before(async () => {
  house = await testWorkbench([{ ...routes, watched }], { people: demoPeople, partnership: demoPartnership })
  await house.app.listen({ host: 'localhost', port: 0 })
  address = `http://localhost:${(house.app.server.address() as { port: number }).port}`
})
after(() => house.close())

async function listen(one: Browser) {
  const cookie = [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const stop = new AbortController()
  const heard = { text: '', stop: () => stop.abort() }
  const headers = { cookie, 'schakel-appointment': one.appointment }
  const answer = await fetch(`${address}/v1/stream`, { headers, signal: stop.signal })
  void (async () => {
    for await (const piece of answer.body ?? []) heard.text += Buffer.from(piece).toString('utf8')
  })().catch(() => undefined)
  return heard
}
const soon = async (is: () => boolean, tries = 120) => {
  for (let times = 0; times < tries && !is(); times++) await new Promise((resolve) => setTimeout(resolve, 50))
  return is()
}

test('the privacy officer hears the id of an alert within seconds; who it is about, what and whom is not in it', async () => {
  const officer = await listen(await house.logIn('ruud'))
  const other = await listen(await house.logIn('noor'))
  const [id, person] = [newId(), newId()]
  await house.testDatabase.owner.query(
    `insert into sharing.quota_alerts (partnership, id, person, organ, role, kind, day, at, quota)
     values ($1, $2, $3, 'politie', 'partner-professional', 'person', current_date, now(), 20)`,
    [demoPartnership, id, person],
  )
  assert.ok(await soon(() => officer.text.includes(id)))
  assert.match(officer.text, /event: sharing\.AlertsOpen\ndata: \{"ids":\["[0-9a-f-]{36}"\]\}\n\n/)
  assert.ok(!officer.text.includes(person) && !officer.text.includes('politie'))
  assert.ok(!other.text.includes('AlertsOpen'), 'a desk officer hears nothing, not even that something happened')
  officer.stop()
  other.stop()
})
