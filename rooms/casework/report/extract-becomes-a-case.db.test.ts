/** Over the real entrance: an extract that two officers released is taken into a report once; its letter stays behind. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPeople } from '../../../demo/people.ts'
import { type Browser, type TestWorkbench, testWorkbench } from '../../../foundation/http/testing/workbench.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { roomRoutes } from '../../../server/rooms.ts'
import { loadLaw } from '../../sharing/door.ts'
import { anAdmission, aReport } from '../examples.ts'

let workbench: TestWorkbench
const who: Record<string, Browser> = {}
before(async () => {
  workbench = await testWorkbench(roomRoutes, { people: demoPeople, partnership: demoPartnership })
  const { house, clock } = workbench
  await loadLaw(house.database, demoPartnership)
  await rotateEpoch(house, { partnership: demoPartnership, day: clock.today() })
  for (const name of ['noor', 'thijs', 'pien', 'lotte', 'dewi']) who[name] = await workbench.logIn(name)
})
after(() => workbench.close())

async function sent(name: string, url: string, body: unknown) {
  const answer = await (who[name] as Browser).write(url, body)
  return { status: answer.statusCode, json: answer.json() as { id: string; code: string } }
}
const read = async (name: string, url: string) => (await (who[name] as Browser).read(url)).json()

test('the words of a released extract go over to a case once, and nobody else’s report can lean on them', async () => {
  const text = 'In de garages achter de flat wordt ’s nachts gelast.'
  const { json: extract } = await sent('noor', '/v1/extracts', { theme: '1.3', subject: 'area', text })
  assert.ok(extract.id, JSON.stringify(extract))
  const report = (id: string) => ({ ...aReport(), extract: id })
  const early = await sent('pien', '/v1/cases', report(extract.id))
  assert.equal(early.status >= 400, true, 'not before a second officer let it out')
  const released = await sent('thijs', `/v1/extracts/${extract.id}/_release`, { neighbourCouldRecogniseWriter: 'no' })
  assert.equal(released.status, 200)

  assert.deepEqual(
    (await read('lotte', '/v1/report-form')).extracts,
    [],
    'a partner professional is offered no extract',
  )
  assert.deepEqual(
    (await read('pien', '/v1/report-form')).extracts.map((one: { text: string }) => one.text),
    [text],
  )
  assert.equal((await sent('lotte', '/v1/cases', report(extract.id))).json.code, 'signals/extract-not-visible')

  const { status, json } = await sent('pien', '/v1/cases', report(extract.id))
  assert.equal(status, 200)
  assert.equal((await sent('pien', '/v1/cases', report(extract.id))).json.code, 'signals/extract-taken')
  assert.deepEqual((await read('pien', '/v1/report-form')).extracts, [])
  const toWeigh = (await read('dewi', '/v1/to-decide')).reports.find((one: { id: string }) => one.id === json.id)
  assert.equal(toWeigh.extract, text)

  await sent('dewi', `/v1/cases/${json.id}/admission`, anAdmission(['om', 'reclassering']))
  assert.equal((await read('lotte', `/v1/cases/${json.id}`)).extract, text, 'an organ involved reads it')
  assert.equal(
    (await read('pien', `/v1/cases/${json.id}`)).extract,
    null,
    'a process manager who is not involved does not',
  )
})

test('T12: a report with a field for nationality, religion or origin is refused by name', async () => {
  for (const field of ['nationality', 'nationaliteit', 'religion', 'ethnicity', 'politics']) {
    const [person] = aReport().persons
    const answer = await (who.lotte as Browser).write('/v1/cases', {
      ...aReport(),
      persons: [{ ...person, [field]: 'x' }],
    })
    assert.equal(answer.statusCode, 400)
    assert.match(answer.body, /house\/invalid/)
  }
  assert.equal(
    (await sent('lotte', '/v1/cases', aReport())).status,
    200,
    'control: without it, the same report goes in',
  )
})
