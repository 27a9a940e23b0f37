/** Results leave the table: every lock keeps it in until it is open, and opens when the law lets it. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { destroyWhatIsDue, startClock } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { recordDecision } from '../conference/record-decision.ts'
import { withdrawContribution } from '../contribution/withdraw-contribution.ts'
import { holdings } from '../holdings.ts'
import { readCaseFile } from '../read-case-file.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'
import { draftRelease } from './draft-release.ts'
import { fillReleaseForm } from './fill-release-form.ts'
import { handOverRelease, withdrawRelease } from './hand-over-release.ts'
import { listReleases } from './list-releases.ts'
import { putToSuppliers } from './open-window.ts'
import { printRelease } from './print-release.ts'
import { recordTest } from './record-test.ts'
import { reportBack } from './report-back.ts'
import { showRelease } from './show-release.ts'
import * as store from './store.ts'
import { takePosition } from './take-position.ts'

let house: LawHouse
let who: ReturnType<typeof people> & { marieke: Person; ruud: Person }
let inCase: Id
before(async () => {
  house = await lawHouse()
  who = {
    ...people(house),
    marieke: house.someone('burgemeester', ['mayor']),
    ruud: house.someone('college', ['privacy-officer'], { ground: 'legality' }),
  }
  inCase = await openCase(house, ['politie', 'om', 'college', 'reclassering', 'ggz-instelling'])
})
after(() => house.close())

async function heldYesterday(): Promise<{ id: Id }> {
  const heldOn = house.clock.today()
  const conference = await who.pien((act) => callConference(act, { body: { heldOn, place: 'Zaal' } }))
  await who.pien((act) => placeOnAgenda(act, { params: { conference: conference.id }, body: { case: inCase } }))
  house.clock.advance(86_400)
  return conference
}
type Draft = Parameters<typeof draftRelease>[1]['body']
const everyone = ['om', 'college', 'reclassering', 'ggz-instelling']
const nuisance = (changes: object = {}) => contributeAs(who.bram, inCase, { audience: everyone, ...changes })
const draft = (person: Person, sources: readonly Id[], changes: Partial<Draft> = {}) =>
  person((act) =>
    draftRelease(act, {
      params: { case: inCase },
      body: {
        receiverKind: 'participant',
        organ: 'burgemeester',
        task: 'opiumwet-13b',
        interest: 'public-task',
        alignsInterventions: false,
        private: false,
        resultKind: 'case-result',
        necessity: 'Om te beslissen over het pand.',
        checked: true,
        items: sources.map((source) => ({ sourceKind: 'contribution' as const, source, without: [] })),
        ...changes,
      },
    }),
  )
const thirdParty = {
  receiverKind: 'third-party' as const,
  receiverName: 'Stichting Wonen',
  private: true,
  interest: 'legal-duty' as const,
  legalBasis: 'BWBR0005416:172:1:2025-07-05',
}
const put = (person: Person, release: Id) => person((act) => putToSuppliers(act, { params: { release } }))
const says = (person: Person, release: Id, changes: object = {}) =>
  person((act) =>
    takePosition(act, {
      params: { release },
      body: { position: 'no-objection', keepReason: true, consentsTo: [], ...changes },
    }),
  )
const handOver = (person: Person, release: Id) =>
  person((act) => handOverRelease(act, { params: { release }, body: { handedTo: 'Persoonlijk, op papier.' } }))
const see = (person: Person, release: Id) => person((act) => showRelease(act, { params: { release } }))
const tested = (release: Id, outcome: 'positive' | 'negative' = 'positive') =>
  who.ruud((act) =>
    recordTest(act, { params: { release }, body: { outcome, reference: 'RAC 2026-31', givenOn: '2026-11-24' } }),
  )
const consentAll = async (person: Person, release: Id) => {
  const { items } = await see(person, release)
  return says(person, release, { consentsTo: items.filter(({ mine }) => mine).map(({ id }) => id) })
}

describe('a result to a participant', () => {
  test('goes to the mayor for a task of his own, once the police had their say', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.karim, [source])
    assert.equal(await refusalOf(see(who.bram, id)), 'casework/release-not-visible', 'a draft is nobody else’s')
    assert.deepEqual((await put(who.karim, id)).asked, ['politie'])
    assert.equal(await refusalOf(handOver(who.karim, id)), 'casework/window-still-open')
    assert.equal(await refusalOf(see(who.marieke, id)), 'casework/release-not-visible')
    await says(who.bram, id)
    await handOver(who.karim, id)
    const received = await see(who.marieke, id)
    assert.deepEqual(
      received.items.map(({ copy }) => copy),
      ['Drie meldingen van overlast in oktober.'],
    )
    assert.equal(received.necessity, 'Om te beslissen over het pand.')
    assert.deepEqual([received.locks, received.spoken], [[], []], 'who said what stays at the table')
    const pdf = Buffer.from(await who.marieke((act) => printRelease(act, { params: { release: id } })))
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    assert.equal(
      await refusalOf(who.roos((act) => printRelease(act, { params: { release: id } }))),
      'casework/release-not-visible',
    )
  })

  test('needs a task that the law gives the receiver', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.karim, [source], { task: 'schuldhulpverlening' })
    assert.equal(await refusalOf(put(who.karim, id)), 'casework/task-does-not-fit')
    const fits = await draft(who.karim, [source], { task: 'openbare-orde' })
    await put(who.karim, fits.id)
  })

  test('waits for those who supplied it: silence lets it pass only after the last day', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.karim, [source])
    const { windowEndsOn } = await put(who.karim, id)
    assert.equal(windowEndsOn > house.clock.today(), true)
    assert.equal(await refusalOf(handOver(who.karim, id)), 'casework/window-still-open')
    house.clock.advance(6 * 86_400)
    await handOver(who.karim, id)
  })

  test('is stopped by an objection; who objected and why stays with whoever objected', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.karim, [source])
    await put(who.karim, id)
    assert.equal(await refusalOf(says(who.bram, id, { position: 'objects' })), 'casework/objection-needs-a-reason')
    await says(who.bram, id, { position: 'objects', reason: 'Een lopend onderzoek zou stuk gaan.' })
    assert.equal(await refusalOf(handOver(who.karim, id)), 'casework/a-participant-objects')
    const seen = await see(who.karim, id)
    assert.deepEqual([seen.status, seen.objection, seen.spoken], ['blocked', { reason: null }, []])
    assert.equal((await see(who.bram, id)).ownPosition?.reason, 'Een lopend onderzoek zou stuk gaan.', 'control')
    const open = await draft(who.karim, [source])
    await put(who.karim, open.id)
    await says(who.bram, open.id, { position: 'objects', reason: 'Te vroeg.', keepReason: false })
    assert.deepEqual((await see(who.karim, open.id)).objection, { reason: 'Te vroeg.' })
  })

  test('carries only what its own organ may read', async () => {
    const { id: hidden } = await nuisance({ audience: ['om'], withheld: ['college'], withheldReason: 'bron' })
    assert.equal(await refusalOf(draft(who.karim, [hidden])), 'casework/contribution-not-visible')
    assert.ok(await draft(who.dewi, [hidden]), 'control: the prosecution may')
  })

  test('is a copy from which passages are cut, not hidden', async () => {
    const content = 'De heer Voorbeeld schreeuwde; buurvrouw Els zag het.'
    const { id: source } = await nuisance({ content })
    const from = content.indexOf('buurvrouw Els')
    const items = [
      { sourceKind: 'contribution' as const, source, without: [{ from, to: from + 'buurvrouw Els'.length }] },
    ]
    const { id } = await draft(who.karim, [], { items })
    const [item] = (await see(who.karim, id)).items
    assert.equal(item?.copy, 'De heer Voorbeeld schreeuwde; […] zag het.')
    assert.equal(item?.cut, true)
    assert.ok(!JSON.stringify(await see(who.karim, id)).includes('Els'), 'nowhere in the reply')
    for (const without of [[{ from: 0, to: 10_000 }], [{ from: 5, to: 2 }], [{ from: 0, to: content.length }]])
      assert.equal(
        await refusalOf(draft(who.karim, [], { items: [{ sourceKind: 'contribution', source, without }] })),
        'casework/passages-do-not-fit',
      )
  })
})

describe('a result to a third party passes four locks', () => {
  test('T18: it stays in until the committee tested it, and when the committee said no', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.bram, [source], thirdParty)
    const { asked } = await put(who.bram, id)
    assert.deepEqual(asked, ['college', 'ggz-instelling', 'om', 'reclassering'], 'every participant may object')
    for (const person of [who.dewi, who.karim, who.lotte, who.gijs]) await says(person, id)
    assert.equal(await refusalOf(handOver(who.bram, id)), 'casework/committee-has-not-tested')
    assert.equal(
      await refusalOf(
        who.bram((act) =>
          recordTest(act, {
            params: { release: id },
            body: { outcome: 'positive', reference: 'x1', givenOn: '2026-11-24' },
          }),
        ),
      ),
      'casework/not-yours-to-do',
    )
    await tested(id)
    await handOver(who.bram, id)
    const second = await draft(who.bram, [source], thirdParty)
    await put(who.bram, second.id)
    for (const person of [who.dewi, who.karim, who.lotte, who.gijs]) await says(person, second.id)
    await tested(second.id, 'negative')
    assert.equal(await refusalOf(handOver(who.bram, second.id)), 'casework/committee-has-not-tested')
  })

  test('the privacy officer records the test and reads nothing of the content', async () => {
    const { id: source } = await nuisance({ content: 'niet voor de functionaris' })
    const { id } = await draft(who.bram, [source], thirdParty)
    assert.equal(await refusalOf(see(who.ruud, id)), 'casework/release-not-visible', 'not a draft')
    await put(who.bram, id)
    const seen = await see(who.ruud, id)
    assert.deepEqual([seen.items, seen.necessity, seen.receiver.name], [[], null, null])
    assert.equal(seen.legalBasis?.label, 'artikel 172 lid 1 Gemeentewet')
    assert.equal(seen.may.recordAdvice, true)
    assert.equal((await see(who.bram, id)).items.length, 1, 'control')
  })

  test('T19: one participant who supplied nothing objects, and it does not leave', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.bram, [source], thirdParty)
    await put(who.bram, id)
    await tested(id)
    for (const person of [who.dewi, who.karim, who.gijs]) await says(person, id)
    await says(who.lotte, id, { position: 'objects', reason: 'Hij raakt zijn woning kwijt.' })
    assert.equal(await refusalOf(handOver(who.bram, id)), 'casework/a-participant-objects')
  })

  test('special and criminal data leave only with consent of whoever supplied them, item by item', async () => {
    const { id: plain } = await nuisance()
    const { id: criminal } = await contributeAs(who.dewi, inCase, { category: 'justitieel', audience: ['politie'] })
    const { id } = await draft(who.bram, [plain, criminal], thirdParty)
    await put(who.bram, id)
    await tested(id)
    for (const person of [who.dewi, who.karim, who.lotte, who.gijs]) await says(person, id)
    assert.equal(await refusalOf(handOver(who.bram, id)), 'casework/supplier-has-not-consented')
    const again = await draft(who.bram, [plain, criminal], thirdParty)
    await put(who.bram, again.id)
    await tested(again.id)
    await consentAll(who.dewi, again.id)
    for (const person of [who.karim, who.lotte, who.gijs]) await says(person, again.id)
    await handOver(who.bram, again.id)
  })

  test('an organ consents to what it supplied itself: an item of another and one that is not there are refused alike', async () => {
    const { id: criminal } = await contributeAs(who.dewi, inCase, { category: 'justitieel', audience: ['politie'] })
    const { id } = await draft(who.bram, [criminal, (await nuisance()).id], thirdParty)
    await put(who.bram, id)
    const items = (await see(who.bram, id)).items.map((item) => item.id)
    for (const consentsTo of [items, [newId()]])
      assert.equal(await refusalOf(says(who.dewi, id, { consentsTo })), 'casework/consent-is-for-own-items')
    await consentAll(who.dewi, id)
  })

  test('silence is never consent, also not after the last day', async () => {
    const { id: criminal } = await contributeAs(who.dewi, inCase, { category: 'justitieel', audience: ['politie'] })
    const { id } = await draft(who.bram, [criminal], thirdParty)
    await put(who.bram, id)
    await tested(id)
    house.clock.advance(30 * 86_400)
    assert.equal(await refusalOf(handOver(who.bram, id)), 'casework/supplier-has-not-consented')
  })

  test('only a delegate of a core participant may propose it', async () => {
    const { id: source } = await nuisance()
    assert.equal(await refusalOf(draft(who.lotte, [source], thirdParty)), 'casework/not-yours-to-do')
    assert.equal(await refusalOf(draft(who.pien, [source], thirdParty)), 'casework/not-yours-to-do')
  })

  test('T28: steering information that does not say what it rests on stays in', async () => {
    const { id: source } = await nuisance()
    const steering = { ...thirdParty, resultKind: 'steering-information' as const }
    const bare = await draft(who.bram, [source], steering)
    assert.equal(await refusalOf(put(who.bram, bare.id)), 'casework/source-not-stated')
    const { id } = await draft(who.bram, [source], {
      ...steering,
      provenance: 'Drie meldingen uit het politieregister.',
    })
    await put(who.bram, id)
  })
})

describe('what a supplier attached travels along', () => {
  test('T20: tax data reach no private interest, not through a quotation either; a public receiver may', async () => {
    const { id: tax } = await nuisance({ taxDerived: true, audience: ['om', 'college'] })
    const { id: quoting } = await contributeAs(who.dewi, inCase, { audience: ['politie', 'college'], restsOn: [tax] })
    const toProbation = {
      organ: 'reclassering',
      task: 'reclasseringstoezicht',
      interest: 'legitimate-interest' as const,
    }
    const { id } = await draft(who.karim, [quoting], toProbation)
    assert.equal(await refusalOf(put(who.karim, id)), 'casework/tax-data-stay')
    const duty = await draft(who.karim, [quoting], { ...toProbation, interest: 'legal-duty' })
    await put(who.karim, duty.id)
    const mayor = await draft(who.karim, [quoting])
    await put(who.karim, mayor.id)
    assert.equal(await refusalOf(nuisance({ taxDerived: true })), 'casework/tax-data-stay', 'nor at the table itself')
  })

  test('a limit on later release holds for the item, for what quotes it and for the minutes that quote it', async () => {
    const { id: limited } = await nuisance({ conditions: ['no-third-parties'] })
    const { id: quoting } = await contributeAs(who.dewi, inCase, {
      audience: ['politie', 'college'],
      restsOn: [limited],
    })
    const conference = await heldYesterday()
    const minutes = await who.pien((act) =>
      recordDecision(act, {
        params: { conference: conference.id },
        body: { case: inCase, outcome: 'continue', reasons: 'Zoals de politie zei.', quotes: [limited] },
      }),
    )
    for (const [sourceKind, source] of [
      ['contribution', limited],
      ['contribution', quoting],
      ['decision', minutes.id],
    ] as const) {
      const { id } = await draft(who.karim, [], { ...thirdParty, items: [{ sourceKind, source, without: [] }] })
      assert.equal(await refusalOf(put(who.karim, id)), 'casework/supplier-excluded-this', sourceKind)
    }
    const { id: free } = await nuisance()
    await put(who.karim, (await draft(who.karim, [free], thirdParty)).id)
  })

  test('"ask first" makes also a participant wait for consent', async () => {
    const { id: source } = await nuisance({ conditions: ['ask-first'] })
    const { id } = await draft(who.karim, [source])
    await put(who.karim, id)
    await says(who.bram, id)
    assert.equal(await refusalOf(handOver(who.karim, id)), 'casework/supplier-has-not-consented')
    const again = await draft(who.karim, [source])
    await put(who.karim, again.id)
    await consentAll(who.bram, again.id)
    await handOver(who.karim, again.id)
  })

  test('a quotation of criminal data stays inside the alliance; the item itself may leave with consent', async () => {
    const { id: criminal } = await contributeAs(who.dewi, inCase, {
      category: 'justitieel',
      audience: ['politie', 'college'],
    })
    const { id: quoting } = await contributeAs(who.karim, inCase, { audience: ['politie'], restsOn: [criminal] })
    const { id } = await draft(who.bram, [quoting], thirdParty)
    assert.equal(await refusalOf(put(who.bram, id)), 'casework/supplier-excluded-this')
    await put(who.bram, (await draft(who.bram, [criminal], thirdParty)).id)
    await put(who.bram, (await draft(who.bram, [quoting])).id)
  })

  test('about a decision of the conference everybody at the table is asked', async () => {
    const conference = await heldYesterday()
    const minutes = await who.pien((act) =>
      recordDecision(act, {
        params: { conference: conference.id },
        body: { case: inCase, outcome: 'continue', reasons: 'Eerst de huur.' },
      }),
    )
    const items = [{ sourceKind: 'decision' as const, source: minutes.id, without: [] }]
    const { id } = await draft(who.karim, [], { items })
    assert.deepEqual((await put(who.karim, id)).asked, ['ggz-instelling', 'om', 'politie', 'reclassering'])
  })

  test('minutes that quote what not everybody got go to whoever got it, and are not released', async () => {
    const { id: narrow } = await nuisance({ audience: ['college'] })
    const conference = await heldYesterday()
    const body = { case: inCase, outcome: 'continue' as const, reasons: 'Kort.', quotes: [narrow] }
    const minutes = await who.karim((act) => recordDecision(act, { params: { conference: conference.id }, body }))
    const items = [{ sourceKind: 'decision' as const, source: minutes.id, without: [] }]
    assert.equal(await refusalOf(draft(who.karim, [], { items })), 'casework/quotation-reaches-too-far')
  })

  test('T30: what quotes an older item is as old as that item and ends with it', async () => {
    const { id: old } = await nuisance({ expiresOn: '2027-06-01' })
    house.clock.advance(10 * 86_400)
    const { id: quoting } = await contributeAs(who.dewi, inCase, { audience: ['politie'], restsOn: [old] })
    const [first, second] = await Promise.all(
      [old, quoting].map(
        async (id) =>
          (
            await house.world.owner.query(
              'select first_processed_on::text, expires_on::text from casework.contributions where id = $1',
              [id],
            )
          ).rows[0],
      ),
    )
    assert.deepEqual(second, first)
  })
})

describe('a result to another alliance', () => {
  const house2 = {
    receiverKind: 'alliance' as const,
    alliance: 'WGS-ZVH' as const,
    receiverName: 'Zorg- en Veiligheidshuis Parkstad',
    knownThereOn: '2026-11-20',
  }
  test('T6: a care note never crosses, also not with consent', async () => {
    const { id: note } = await contributeAs(who.gijs, inCase, {
      category: 'gezondheid',
      secrecy: 'consent',
      secrecyReason: 'getekend',
      audience: ['politie', 'college'],
    })
    const { id } = await draft(who.bram, [note], { ...house2, alliance: 'WGS-RIEC', alignsInterventions: true })
    assert.equal(await refusalOf(put(who.bram, id)), 'casework/secrecy-data-stay')
    const own = await draft(who.bram, [(await nuisance()).id], {
      ...house2,
      alliance: 'WGS-RIEC',
      alignsInterventions: true,
    })
    await put(who.bram, own.id)
  })

  test('T21: criminal data of the prosecution do not go to another house without its consent', async () => {
    const { id: criminal } = await contributeAs(who.dewi, inCase, { category: 'justitieel', audience: ['politie'] })
    const { id } = await draft(who.bram, [criminal], house2)
    await put(who.bram, id)
    await says(who.dewi, id)
    assert.equal(await refusalOf(handOver(who.bram, id)), 'casework/supplier-has-not-consented')
    const again = await draft(who.bram, [criminal], house2)
    await put(who.bram, again.id)
    await consentAll(who.dewi, again.id)
    await handOver(who.bram, again.id)
  })

  test('nothing goes before somebody is known there, and to a RIEC only what aligns interventions', async () => {
    const { id: source } = await nuisance()
    const { knownThereOn: _, ...unknown } = house2
    assert.equal(
      await refusalOf(put(who.bram, (await draft(who.bram, [source], unknown)).id)),
      'casework/not-known-there',
    )
    const riec = await draft(who.bram, [source], { ...house2, alliance: 'WGS-RIEC' })
    assert.equal(await refusalOf(put(who.bram, riec.id)), 'casework/riec-only-to-align')
  })
})

describe('a third party who joins', () => {
  test('signs first, gets the cut copy, and never sees more', async () => {
    const { id: source } = await nuisance()
    const conference = await who.pien((act) => callConference(act, { body: { heldOn: '2027-02-03', place: 'Zaal' } }))
    const guest = {
      receiverKind: 'guest' as const,
      receiverName: 'Stichting Wonen',
      private: true,
      interest: 'legitimate-interest' as const,
      conference: conference.id,
    }
    assert.equal(
      await refusalOf(put(who.bram, (await draft(who.bram, [source], guest)).id)),
      'casework/guest-must-sign',
    )
    const { id } = await draft(who.bram, [source], { ...guest, statementSignedOn: '2026-11-24' })
    assert.deepEqual((await put(who.bram, id)).asked, [], 'nobody’s consent is needed for this')
    await handOver(who.bram, id)
    assert.equal((await see(who.bram, id)).handedTo, 'Persoonlijk, op papier.')
  })
})

describe('afterwards', () => {
  test('what is withdrawn leaves no copy; what was handed over is not taken back', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.karim, [source])
    await who.karim((act) => withdrawRelease(act, { params: { release: id } }))
    const left = await house.world.owner.query('select 1 from casework.release_items where release = $1', [id])
    assert.equal(left.rowCount, 0)
    const done = await draft(who.bram, [source])
    await put(who.bram, done.id)
    await handOver(who.bram, done.id)
    assert.equal(
      await refusalOf(who.bram((act) => withdrawRelease(act, { params: { release: done.id } }))),
      'casework/already-decided',
    )
  })

  test('an item its supplier takes back is gone from the proposal, which then stays in', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.karim, [source, (await nuisance()).id])
    await put(who.karim, id)
    await who.bram((act) => withdrawContribution(act, { params: { contribution: source } }))
    await says(who.bram, id)
    assert.equal((await see(who.karim, id)).items.length, 1)
    assert.equal(await refusalOf(handOver(who.karim, id)), 'casework/something-changed-since')
  })

  test('the receiver reports back, is asked again next year, and the privacy officer counts', async () => {
    const { id: source } = await nuisance()
    const { id } = await draft(who.bram, [source])
    await put(who.bram, id)
    await handOver(who.bram, id)
    const asked = (await who.marieke(listReleases)).feedback.filter(({ release, mine }) => release === id && mine)
    assert.equal(asked.length, 1)
    const back = (changes: object) =>
      who.marieke((act) =>
        reportBack(act, {
          params: { feedback: asked[0]?.id ?? '' },
          body: { effective: 'no', useful: 'partly', followedUp: false, ...changes },
        }),
      )
    assert.equal(await refusalOf(back({})), 'casework/feedback-needs-a-reason')
    await back({ whyNot: 'Het pand was al verlaten.' })
    const heard = (await who.bram(listReleases)).feedback.find(
      ({ release, answeredOn }) => release === id && answeredOn,
    )
    assert.equal(heard?.whyNot, 'Het pand was al verlaten.')
    const next = (await who.marieke(listReleases)).feedback.filter(
      ({ release, answeredOn }) => release === id && !answeredOn,
    )
    assert.equal(next.length, 1, 'asked again')
    const { figures, feedback } = await who.ruud(listReleases)
    assert.equal(feedback.length, 0, 'no words for the privacy officer')
    assert.ok((figures[0]?.notFollowedUp ?? 0) >= 1)
  })

  test('a copy ends with its source, on the day', async () => {
    const { id: source } = await nuisance({ expiresOn: '2027-09-01' })
    const { id } = await draft(who.bram, [source])
    await put(who.bram, id)
    await handOver(who.bram, id)
    assert.equal((await see(who.marieke, id)).items.length, 1, 'control')
    house.clock.advance((Date.parse('2027-09-01T12:00:00Z') - house.clock.now().getTime()) / 1000)
    assert.equal((await see(who.marieke, id)).items.length, 0)
    await destroyWhatIsDue({ ...house.house, partnership: house.partnership }, [holdings])
    const left = await house.world.owner.query('select 1 from casework.release_items where release = $1', [id])
    assert.equal(left.rowCount, 0)
  })

  test('the form offers only what one may read, and who may not release outside hears so', async () => {
    const { items, outside } = await who.lotte((act) => fillReleaseForm(act, { params: { case: inCase } }))
    const readable = (await who.lotte((act) => readCaseFile(act, { params: { case: inCase } }))).contributions
    assert.deepEqual(
      items
        .filter(({ sourceKind }) => sourceKind === 'contribution')
        .map(({ source }) => source)
        .sort(),
      readable.map(({ id }) => id).sort(),
    )
    assert.equal(outside, false)
  })
})

describe('what a supplier withheld from an organ', () => {
  const soon = () => new Date(Date.parse(house.clock.today()) + 20 * 86_400_000).toISOString().slice(0, 10)
  const hidden = (changes: object = {}) =>
    nuisance({ audience: ['om', 'college'], withheld: ['reclassering'], withheldReason: 'bron', ...changes })
  const toProbation = { organ: 'reclassering', task: 'reclasseringstoezicht', interest: 'legal-duty' } as const

  const unnamed = (shown: object) =>
    JSON.stringify(shown).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
  test('does not reach it as the result of somebody else, unless its supplier says so', async () => {
    const { id } = await hidden()
    const { id: release } = await draft(who.dewi, [id], toProbation)
    await put(who.dewi, release)
    await says(who.bram, release)
    assert.equal(await refusalOf(handOver(who.dewi, release)), 'casework/supplier-has-not-consented')
    house.clock.advance(30 * 86_400)
    assert.equal(await refusalOf(handOver(who.dewi, release)), 'casework/supplier-has-not-consented', 'nor by silence')
    const again = await draft(who.dewi, [id], toProbation)
    await put(who.dewi, again.id)
    const [item] = (await see(who.bram, again.id)).items
    assert.deepEqual([item?.needsConsent, item?.keptFromReceiver], [true, true], 'the police know what they decide on')
    await consentAll(who.bram, again.id)
    await handOver(who.dewi, again.id)
    assert.equal((await see(who.lotte, again.id)).items.length, 1, 'control: the supplier changed its mind')
  })
  test('and the organ that wants to release it cannot tell it from what was merely not given', async () => {
    const told = async (source: Id) => {
      const { id } = await draft(who.dewi, [source], toProbation)
      const seen = [unnamed(await see(who.dewi, id)), unnamed(await put(who.dewi, id))]
      await says(who.bram, id)
      return [...seen, unnamed(await see(who.dewi, id)), await refusalOf(handOver(who.dewi, id))]
    }
    const { id: leftOut } = await nuisance({ audience: ['om', 'college'] })
    assert.deepEqual(await told((await hidden()).id), await told(leftOut))
    const { id: read } = await nuisance({ audience: ['om', 'college', 'reclassering'] })
    const { id } = await draft(who.dewi, [read], toProbation)
    assert.equal((await see(who.dewi, id)).items[0]?.needsConsent, false, 'control: an organ that reads it anyway')
  })
  test('keeps out of its sight that a result was offered, released or stopped', async () => {
    const lists = async (person: Person) => (await person(listReleases)).releases.map(({ id }) => id)
    const { id: source } = await hidden()
    const { id } = await draft(who.dewi, [source])
    await put(who.dewi, id)
    const stopped = await draft(who.dewi, [source])
    await put(who.dewi, stopped.id)
    await says(who.bram, stopped.id, { position: 'objects', reason: 'Te vroeg.' })
    for (const handedOver of [false, true]) {
      if (handedOver) {
        await says(who.bram, id)
        await handOver(who.dewi, id)
      }
      for (const release of [id, stopped.id]) {
        assert.equal(await refusalOf(see(who.lotte, release)), 'casework/release-not-visible')
        assert.equal(await refusalOf(says(who.lotte, release)), 'casework/release-not-visible')
        assert.equal(await refusalOf(handOver(who.lotte, release)), 'casework/release-not-visible')
        assert.ok(!(await lists(who.lotte)).includes(release))
        assert.ok((await lists(who.bram)).includes(release), 'control: its supplier knows')
      }
    }
  })
  test('leaves no trace in what a participant may object to, nor in why it may not hand it over', async () => {
    const { id: own } = await contributeAs(who.lotte, inCase, { audience: ['om', 'politie'] })
    const told = async (sources: readonly Id[]) => {
      const { id } = await draft(who.dewi, sources, thirdParty)
      await put(who.dewi, id)
      const seen = [unnamed(await see(who.lotte, id)), await refusalOf(handOver(who.lotte, id))]
      await says(who.lotte, id)
      return [...seen, unnamed(await see(who.lotte, id)), await refusalOf(handOver(who.lotte, id))]
    }
    const { id: limited } = await hidden({ expiresOn: soon(), taxDerived: false, conditions: ['ask-first'] })
    assert.deepEqual(await told([own, limited]), await told([own]))
    const { id } = await draft(who.dewi, [own, limited], thirdParty)
    await put(who.dewi, id)
    assert.equal((await see(who.dewi, id)).items.length, 2, 'control: the releasing organ sees both')
  })
  test('is shown to whoever is no part of a release to a participant only when something of it is theirs', async () => {
    const { id: source } = await contributeAs(who.lotte, inCase, { audience: ['om'] })
    const { id } = await draft(who.dewi, [source])
    await put(who.dewi, id)
    assert.equal((await see(who.lotte, id)).items.length, 1, 'control: of its own')
    assert.equal(await refusalOf(see(who.gijs, id)), 'casework/release-not-visible')
  })
  test('shows in no day and no limit of a release it does not get', async () => {
    const { id: source } = await hidden({ expiresOn: soon(), conditions: ['ask-first'] })
    const { id } = await draft(who.dewi, [source], thirdParty)
    await put(who.dewi, id)
    const frame = ({ conditions, taxDerived, expiresOn, firstProcessedOn }: Awaited<ReturnType<typeof see>>) => ({
      conditions,
      taxDerived,
      expiresOn,
      firstProcessedOn,
    })
    assert.deepEqual(frame(await see(who.lotte, id)), {
      conditions: [],
      taxDerived: false,
      expiresOn: null,
      firstProcessedOn: null,
    })
    const { conditions, expiresOn } = await see(who.dewi, id)
    assert.deepEqual([conditions, expiresOn], [['ask-first'], soon()], 'control: the releasing organ knows')
  })
  test('past the verbs, too, no copy for it stands without needing that consent', async () => {
    const { id: source } = await hidden()
    const { id } = await draft(who.dewi, [(await nuisance()).id], toProbation)
    const copy = (needsConsent: boolean) =>
      who.dewi(async (act) => {
        const item = act.newId()
        await startClock(act, { kind: 'casework.release_items', id: item, case: inCase })
        await store.addItem(act.trx, house.partnership, {
          ...{ id: item, case_id: inCase, release: id, source, needs_consent: needsConsent },
          ...{ organ: 'om', receiver: 'reclassering', receiver_kind: 'participant', supplier: 'politie' },
          ...{ source_kind: 'contribution', category: 'toezichtHandhaving', kind: 'fact', reliability: 'not-stated' },
          ...{ under_secrecy: false, tax_derived: false, conditions: [], cut: false },
          ...{ observed_on: '2026-11-20', expires_on: '2030-01-01', copy_sealed: Buffer.from('x') },
        })
      })
    await assert.rejects(copy(false), /row-level security/)
    await copy(true)
  })
})
