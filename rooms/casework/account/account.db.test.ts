/** Things of a case account for themselves: to whoever may see them, and to nobody else. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import type { AccountGiven } from '../../../kit/account-contract.ts'
import { loadKnowledge } from '../../knowledge/door.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { recordDecision } from '../conference/record-decision.ts'
import { agreeAction } from '../conference/set-action.ts'
import { askContribution } from '../contribution/ask-contribution.ts'
import { offerHandover } from '../handover/hand-over.ts'
import { openPhenomenon } from '../phenomenon/open-phenomenon.ts'
import { raiseObstacle } from '../plan/raise-obstacle.ts'
import { setGoal } from '../plan/set-goal.ts'
import { caseworkProblems } from '../problems.ts'
import { readCaseFile } from '../read-case-file.ts'
import { draftRelease } from '../release/draft-release.ts'
import { putToSuppliers } from '../release/open-window.ts'
import { showRelease } from '../release/show-release.ts'
import { beginReview } from '../review/hold-review.ts'
import { contributeAs } from '../testing/case-house.ts'
import { aTable } from '../testing/table.ts'
import type { AccountableName } from './accountable.ts'
import { accountFor } from './show-account.ts'

let house: LawHouse
let who: ReturnType<typeof people>
let things: { readonly [kind in AccountableName]?: Id }
let inCase: Id
before(async () => {
  house = await lawHouse()
  who = people(house)
  await loadKnowledge(house.house, house.partnership)
  const { conference, case: id } = await aTable(house, [who.bram, who.dewi, who.karim])
  inCase = id
  const at = { params: { conference } }
  const { id: contribution } = await contributeAs(who.bram, id, {
    audience: ['om', 'college', 'reclassering'],
    withheld: ['ggz-instelling'],
    withheldReason: 'een getuige zou herkenbaar zijn',
  })
  const items = [{ sourceKind: 'contribution' as const, source: contribution, without: [] }]
  const body = { case: id, outcome: 'continue' as const, reasons: 'Iedereen houdt zich eraan.' }
  const action = { case: id, owner: 'politie', what: 'Langsgaan.', task: 'politietaak', dueOn: '2026-12-20' }
  const agreed = await made(who.bram, (act) => agreeAction(act, { ...at, body: action }))
  const { persons } = await who.bram((act) => readCaseFile(act, { params: { case: id } }))
  things = {
    case: id,
    person: (persons[0] as { id: Id }).id,
    contribution,
    request: await made(who.lotte, (act) =>
      askContribution(act, {
        params: { case: id },
        body: { asked: 'politie', categories: ['wpg8'], why: 'Wat is er gezien?', dueOn: '2026-12-01' },
      }),
    ),
    decision: await made(who.bram, (act) => recordDecision(act, { ...at, body })),
    action: agreed,
    obstacle: await made(who.bram, (act) =>
      raiseObstacle(act, { params: { action: agreed }, body: { kind: 'no-capacity', what: 'Er is niemand vrij.' } }),
    ),
    handover: await made(who.bram, (act) =>
      offerHandover(act, { params: { case: id }, body: { receiver: 'om', content: 'Wij dragen over.' } }),
    ),
    goal: await made(who.lotte, (act) =>
      setGoal(act, { params: { case: id }, body: { domain: 'home', goal: 'Hij woont rustig.' } }),
    ),
    review: await made(who.lotte, (act) => beginReview(act, { params: { case: id }, body: { heldOn: '2026-11-24' } })),
    release: await made(who.bram, (act) =>
      draftRelease(act, {
        params: { case: id },
        body: {
          ...{ receiverKind: 'participant', organ: 'burgemeester', task: 'opiumwet-13b', interest: 'public-task' },
          ...{ alignsInterventions: false, private: false, resultKind: 'case-result', checked: true, items },
          necessity: 'Om te beslissen over het pand.',
        },
      } as never),
    ),
    phenomenon: await made(who.pien, (act) =>
      openPhenomenon(act, {
        body: {
          about: 'area',
          model: 'hennepteelt-in-woningen',
          place: 'Mariaberg',
          goal: 'Minder woningen gebruikt.',
        },
      }),
    ),
  }
})
after(() => house.close())

const made = async (person: Person, verb: Parameters<Person>[0]): Promise<Id> =>
  ((await person(verb)) as { readonly id: Id }).id
const hidden = caseworkProblems.because('case-not-visible')
const accountAs = (person: Person, kind: AccountableName, id: Id): Promise<AccountGiven> =>
  person((act) => accountFor(act, kind, id, hidden))

test('every kind of thing says by which rule it is seen, whose it is, since when and until when', async () => {
  for (const [kind, id] of Object.entries(things) as [AccountableName, Id][]) {
    const { account } = await accountAs(kind === 'phenomenon' ? who.pien : who.bram, kind, id)
    assert.equal(account.thing, id, kind)
    assert.ok(account.rule.length > 20 && account.grounds.length > 0, kind)
    assert.match(account.since ?? '', /^2026-11-24$/, kind)
    assert.ok(account.until?.on && account.until.on > '2026-11-24', kind)
    assert.match(account.rules, /^[0-9a-f]{64}$/, kind)
    assert.equal(account.opened, null, 'who works on a case counts nobody')
  }
})

test('who may not see a thing hears of each kind that it is not there, as of one that never was', async () => {
  const outsider = house.someone('veilig-thuis', ['partner-professional'])
  for (const [kind, id] of Object.entries(things) as [AccountableName, Id][]) {
    if (kind === 'phenomenon') continue
    assert.equal(await refusalOf(accountAs(outsider, kind, id)), 'casework/case-not-visible', kind)
    assert.equal(await refusalOf(accountAs(outsider, kind, newId())), 'casework/case-not-visible', kind)
    assert.ok(await accountAs(who.bram, kind, id), `control: ${kind} is there`)
  }
  const inMaintenance = house.someone('college', ['process-manager'], { ground: 'maintenance' })
  assert.equal(
    await refusalOf(accountAs(inMaintenance, 'phenomenon', things.phenomenon as Id)),
    'casework/case-not-visible',
  )
})

test('an account of a contribution that is kept from care names care to nobody, and care hears that there is none', async () => {
  const id = things.contribution as Id
  const { account, text } = await accountAs(who.lotte, 'contribution', id)
  assert.deepEqual(account.to, ['college', 'om', 'reclassering'])
  assert.ok(!text.includes('ggz-instelling'))
  assert.equal(await refusalOf(accountAs(who.gijs, 'contribution', id)), 'casework/case-not-visible')
})

test('what expired by its supplier’s own day accounts for itself no longer', async () => {
  const { id } = await contributeAs(who.bram, inCase, { expiresOn: '2026-11-25' })
  const { account } = await accountAs(who.bram, 'contribution', id)
  assert.equal(account.until?.on, '2026-11-25')
  assert.ok(account.movers.includes('supplier'))
  house.clock.advance(86_400)
  assert.equal(await refusalOf(accountAs(who.bram, 'contribution', id)), 'casework/case-not-visible')
})

test('whoever is asked about a release learns from its account no day that follows from what is inside', async () => {
  const id = things.release as Id
  assert.ok((await accountAs(who.bram, 'release', id)).account.until, 'control: who releases it knows the day')
  assert.equal(await refusalOf(accountAs(who.dewi, 'release', id)), 'casework/case-not-visible')
})

test('who receives a release and is asked about its own part learns no day of what is kept from it', async () => {
  const kept = { withheld: ['college'], withheldReason: 'loopt nog', audience: ['om'], expiresOn: '2026-12-10' }
  const { id: hidden } = await contributeAs(who.bram, inCase, kept)
  const { id: own } = await contributeAs(who.karim, inCase, { audience: ['politie'], expiresOn: '2026-12-23' })
  const release = await made(who.bram, (act) =>
    draftRelease(act, {
      params: { case: inCase },
      body: {
        ...{ receiverKind: 'participant', organ: 'college', task: 'wmo-ondersteuning', interest: 'public-task' },
        ...{ alignsInterventions: false, private: false, resultKind: 'case-result', checked: true },
        items: [hidden, own].map((source) => ({ sourceKind: 'contribution', source, without: [] })),
        necessity: 'Om te helpen.',
      },
    } as never),
  )
  await who.bram((act) => putToSuppliers(act, { params: { release } }))
  const page = await who.karim((act) => showRelease(act, { params: { release } }))
  assert.deepEqual([page.items.length, page.expiresOn], [1, '2026-12-23'], 'control: it sees its own part')
  const { text } = await accountAs(who.karim, 'release', release)
  assert.ok(!text.includes('2026-12-10'))
})

test('the act commits to the very characters of the answer, so that it cannot be made up afterwards', async () => {
  const { account, text } = await accountAs(who.bram, 'decision', things.decision as Id)
  assert.deepEqual(JSON.parse(text), account)
  const { rows } = await house.world.owner.query<{ decided: Buffer[]; decisions: Id[] }>(
    'select decided, decisions from audit.acts where objects @> array[$1]::uuid[]',
    [account.id],
  )
  const [act] = rows
  const digest = createHash('sha256').update(text).digest('hex')
  assert.equal(act?.decided.at(-1)?.toString('hex'), digest)
  assert.deepEqual(act?.decisions, [account.decision])
  assert.equal(act?.decided.length, 2, 'one for the decision of the rules, one for the answer')
})
