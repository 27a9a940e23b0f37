/** A refusal says which decision it was, and that decision says why; to whoever was refused, and to nobody else. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPeople } from '../../../demo/people.ts'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId } from '../../../foundation/clock.ts'
import { type Browser, type TestWorkbench, testWorkbench } from '../../../foundation/http/testing/workbench.ts'
import { perform } from '../../../foundation/perform.ts'
import { loadLaw } from '../door.ts'
import { proposeProtocol } from '../protocol/propose-protocol.ts'
import { routes } from '../routes.ts'

let workbench: TestWorkbench
const who: { [name: string]: Browser } = {}
before(async () => {
  workbench = await testWorkbench([routes], { people: demoPeople, partnership: demoPartnership })
  await loadLaw(workbench.house.database, demoPartnership)
  for (const name of ['dewi', 'bram', 'lotte']) who[name] = await workbench.logIn(name)
})
after(() => workbench.close())

const example = readFileSync(join(import.meta.dirname, '../../../demo/pga-protocol.yaml'), 'utf8')
const anAdviser = (): Capacity => ({
  partnership: demoPartnership,
  person: newId(),
  appointment: newId(),
  organ: 'burgemeester',
  roles: ['legal-adviser'],
  ground: 'legality',
  regime: 'MUN',
  purpose: 'register-of-rules/1',
})
const explain = (name: string, regime: string, decision: string, language = 'nl') =>
  (who[name] as Browser).send('POST', `/v1/regimes/${regime}/decisions/${decision}/_explain`, {
    headers: { ...(who[name] as Browser).writeHeaders(), 'schakel-language': language },
  })
/** Prosecution adopts what the committee has not seen. */
const refused = async () => {
  const dewi = who.dewi as Browser
  const answer = await dewi.send('POST', `/v1/protocols/${await aProtocol()}/adoptions`, {
    headers: dewi.writeHeaders(),
  })
  assert.equal(answer.json().code, 'sharing/committee-not-heard')
  return answer.json() as { refusal: { decision: string; regime: string } }
}
async function aProtocol(): Promise<string> {
  const adviser = anAdviser()
  const proposed = await perform(workbench.house, adviser, { audit: 'sharing.protocol.proposed' }, (act) =>
    proposeProtocol(act, { body: { text: example } }),
  )
  return proposed.id
}

test('who was refused gets the rule, the article and what would have to change, in both languages', async () => {
  const { refusal } = await refused()
  const path = refusal.regime.toLowerCase()
  const dutch = (await explain('dewi', path, refusal.decision)).json()
  assert.match(dutch.grounds[0].label, /^artikel 1\.8 lid 6 WGS$/)
  const [way] = dutch.ways
  assert.deepEqual(way.changes, [
    {
      kind: 'condition',
      attribute: 'context.committeeHeard',
      to: [true],
      words: 'de rechtmatigheidsadviescommissie was gehoord, of de afwijking was gemotiveerd',
    },
  ])
  const english = (await explain('dewi', path, refusal.decision, 'en')).json()
  assert.notEqual(english.rule, dutch.rule)
  assert.match(english.ways[0].changes[0].words, /legality committee/)
})

test('somebody else, another legal world and a decision that is not there answer the same, byte for byte', async () => {
  const { refusal } = await refused()
  const path = refusal.regime.toLowerCase()
  const other = path === 'mun' ? 'wgs-zvh' : 'mun'
  const answers = [
    await explain('dewi', path, newId()),
    await explain('bram', path, refusal.decision),
    await explain('dewi', other, refusal.decision),
  ]
  // Control: it is there, for whom it is.
  assert.equal((await explain('dewi', path, refusal.decision)).statusCode, 200)
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [404, 404, 404],
  )
  assert.equal(answers[1]?.body, answers[0]?.body)
})
