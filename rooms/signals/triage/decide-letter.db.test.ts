import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Clock, newId, testClock } from '../../../foundation/clock.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { layOutAreas } from '../areas/load-areas.ts'
import { showAreas } from '../areas/show-areas.ts'
import {
  aLetter,
  aProcessManager,
  asResident,
  desksWithOfficers,
  forTheAlliance,
  type PreparedLetter,
  type TestDesks,
} from '../examples.ts'
import { readExtract } from '../extracts/read-extracts.ts'
import { releaseExtract, sendExtractBack } from '../extracts/release-extract.ts'
import { extractsReadyForCase, releasedExtract, takeExtract } from '../extracts/take-extract.ts'
import { reviseExtract, writeExtract } from '../extracts/write-extract.ts'
import { holdings } from '../holdings.ts'
import { receiveLetter } from '../mailbox/receive-letter.ts'
import { destroyDue } from '../night/destroy-due.ts'
import {
  classifyLetter,
  handLetterToDepartment,
  handLetterToRadicalisation,
  noteExtract,
  refuseLetter,
} from './decide-letter.ts'
import { readLetter, readQueue } from './read-letters.ts'
import { rewrapLetter } from './reply-to-letter.ts'

let world: TestDatabase
let desks: TestDesks
let house: House
let clock: Clock & { advance(seconds: number): void }
const aDay = 86_400
before(async () => {
  world = await testDatabase()
  clock = testClock('2026-11-23T10:00:00Z')
  house = { database: world.database, clock, keys: memoryKeyHolder() }
  desks = await desksWithOfficers(world.database, clock)
  await rotateEpoch(house, { partnership: desks.partnership, day: clock.today() })
})
after(() => world.close())

const problem = (code: string) => (error: { code?: string }) => error.code === code
const does = <T>(who: TestDesks['noor'], work: Parameters<typeof perform<T>>[3]) =>
  perform(house, who, { audit: 'signals.test.done' }, work)
const classification = {
  theme: '5.2',
  subject: 'area',
  observation: 'own',
  urgency: 'weeks',
  aboutSafety: true,
  municipalTask: true,
  onTerritory: true,
  concrete: true,
  recent: true,
  area: null,
} as const

async function arrived(desk: 'signal' | 'radicalisation' = 'signal'): Promise<{ id: string; letter: PreparedLetter }> {
  const place = { partnership: desks.partnership, clock }
  const letter = await aLetter(world.database, place, { desk })
  await asResident(world.database, place, letter.keys.token, (act) => receiveLetter(act, letter.body))
  const { rows } = await world.owner.query('select id from signals.letters where mailbox = $1', [letter.body.mailbox])
  return { id: rows[0].id, letter }
}

describe('a desk', () => {
  test('codes a signal to an area of its list, and to no other', async () => {
    const { partnership } = desks
    const [large, small] = ['BU09350000', 'BU09350001']
    await layOutAreas(
      { database: world.database, newId, partnership },
      [large, small].map((code) => ({
        ...{ code, name: `Buurt ${code}`, longitude: 5.7, latitude: 50.8 },
        residents: code === large ? 500 : 499,
      })),
    )
    assert.deepEqual((await does(desks.noor, showAreas)).items, [{ code: large, name: `Buurt ${large}` }])
    const { id } = await arrived()
    await assert.rejects(
      does(desks.noor, (act) => classifyLetter(act, id, { ...classification, area: small })),
      problem('signals/no-such-area'),
    )
    await does(desks.noor, (act) => classifyLetter(act, id, { ...classification, area: large }))
    const keyOf = async () => {
      const { rows } = await world.owner.query('select area, record_key from signals.signals where letter = $1', [id])
      return rows[0]
    }
    const { area, record_key } = await keyOf()
    assert.equal(area, large)
    // Coded again, the signal keeps its key: what was added to a count does not change.
    await does(desks.thijs, (act) => classifyLetter(act, id, classification))
    assert.deepEqual(await keyOf(), { area: null, record_key })
    assert.equal((await does(desks.noor, (act) => readLetter(act, id))).classification?.area, null)
  })

  test('classifies again until it decides, then no more', async () => {
    const { id } = await arrived()
    await assert.rejects(
      does(desks.noor, (act) => refuseLetter(act, id, { reason: 'too-old', keep: true })),
      problem('signals/not-yet-classified'),
    )
    await does(desks.noor, (act) => classifyLetter(act, id, classification))
    await does(desks.thijs, (act) => classifyLetter(act, id, { ...classification, theme: '3.1' }))
    const shown = await does(desks.noor, (act) => readLetter(act, id))
    assert.deepEqual([shown.theme, shown.state, shown.progress], ['3.1', 'classified', 'reading'])
    assert.deepEqual(await does(desks.noor, (act) => handLetterToDepartment(act, id, 'public-space')), {
      destroyBy: '2027-02-21',
    })
    await assert.rejects(
      does(desks.noor, (act) => classifyLetter(act, id, classification)),
      problem('signals/already-decided'),
    )
    await assert.rejects(
      does(desks.thijs, (act) => refuseLetter(act, id, { reason: 'too-old', keep: true })),
      problem('signals/already-decided'),
    )
  })

  test('cannot pass anything to radicalisation: the letter stays as it was', async () => {
    const { id } = await arrived()
    await does(desks.noor, (act) => classifyLetter(act, id, classification))
    await assert.rejects(
      does(desks.noor, (act) => handLetterToRadicalisation(act, id)),
      problem('signals/radicalisation-protocol-not-adopted'),
    )
    const shown = await does(desks.noor, (act) => readLetter(act, id))
    assert.deepEqual([shown.state, shown.decision], ['classified', null])
  })

  test('of radicalisation writes nothing about its letters', async () => {
    const { id } = await arrived('radicalisation')
    await assert.rejects(
      does(desks.samira, (act) => classifyLetter(act, id, classification)),
      problem('signals/letter-not-visible'),
    )
    const { items } = await does(desks.samira, readQueue)
    assert.equal(items.find((item) => item.id === id)?.state, 'unread')
  })

  test('gives a letter to other readers, and never lays another letter in its place', async () => {
    const [{ id, letter }, other] = [await arrived(), await arrived()]
    const rewrap = (envelope: string) => does(desks.noor, (act) => rewrapLetter(act, id, { envelope, answer: null }))
    await assert.rejects(rewrap(other.letter.body.envelope), problem('signals/not-the-same-letter'))
    assert.deepEqual(await rewrap(letter.body.envelope), { done: true }, 'control: the same sealed content is accepted')
  })

  test('is unknown to everyone else: a hidden letter and no letter are the same answer, and the queue is empty', async () => {
    const { id } = await arrived()
    for (const roles of [
      ['mayor'],
      ['process-manager', 'delegate'],
      ['administrator'],
      ['privacy-officer', 'log-controller'],
    ] as const) {
      const other = { ...desks.noor, person: newId(), roles }
      assert.deepEqual(await does(other, readQueue), { items: [] })
      for (const asked of [id, newId()])
        await assert.rejects(
          does(other, (act) => readLetter(act, asked)),
          problem('signals/letter-not-visible'),
        )
    }
    assert.ok((await does(desks.noor, readQueue)).items.some((item) => item.id === id))
  })
})

describe('an extract', () => {
  const text = 'In een steeg in het centrum wordt ’s nachts gelost.'
  const write = () =>
    does(forTheAlliance(desks.noor), (act) => writeExtract(act, { theme: '5.2', subject: 'area', text }))

  test('is released by a second officer only, and only then seen by casework, once', async () => {
    const { id: letter } = await arrived()
    await does(desks.noor, (act) => classifyLetter(act, letter, classification))
    const { id } = await write()
    await does(desks.noor, (act) => noteExtract(act, letter, id))
    assert.equal((await does(desks.thijs, (act) => readLetter(act, letter))).state, 'to-case')
    const pien = aProcessManager(desks.partnership)
    await assert.rejects(
      does(pien, (act) => releasedExtract(act, id)),
      problem('signals/extract-not-visible'),
    )
    assert.deepEqual(await does(pien, extractsReadyForCase), [])

    const [noor, thijs] = [forTheAlliance(desks.noor), forTheAlliance(desks.thijs)]
    const release = (who: TestDesks['noor'], answer: 'yes' | 'no') =>
      does(who, (act) => releaseExtract(act, id, { neighbourCouldRecogniseWriter: answer }))
    await assert.rejects(release(noor, 'no'), problem('signals/second-officer-needed'))
    await assert.rejects(release(thijs, 'yes'), problem('signals/writer-could-be-recognised'))
    await does(thijs, (act) => sendExtractBack(act, id, { remark: 'De steeg is te herkennen.' }))
    await assert.rejects(release(thijs, 'no'), problem('signals/extract-not-open'))
    assert.equal((await does(noor, (act) => readExtract(act, id))).remark, 'De steeg is te herkennen.')
    await does(noor, (act) => reviseExtract(act, id, { text: 'In het centrum wordt ’s nachts gelost.' }))
    await release(thijs, 'no')
    await assert.rejects(
      does(noor, (act) => reviseExtract(act, id, { text })),
      problem('signals/extract-not-open'),
    )

    assert.deepEqual(
      (await does(pien, extractsReadyForCase)).map((ready) => ready.id),
      [id],
    )
    const taken = await does(pien, (act) => takeExtract(act, id, newId()))
    assert.equal(taken.text, 'In het centrum wordt ’s nachts gelost.')
    await assert.rejects(
      does(pien, (act) => takeExtract(act, id, newId())),
      problem('signals/extract-taken'),
    )
    assert.deepEqual(await does(pien, extractsReadyForCase), [])
  })

  test('holds no trace of its letter, and its words are not in the table', async () => {
    const { id } = await write()
    const { rows } = await world.owner.query(
      "select to_jsonb(e) - array[$2] as row, encode(text_sealed, 'escape') as words from signals.extracts e where id = $1",
      [id, 'text_sealed'],
    )
    assert.ok(!rows[0].words.includes('centrum'))
    const letters = await world.owner.query<{ id: string; mailbox: string }>('select id, mailbox from signals.letters')
    for (const letter of letters.rows)
      for (const trace of [letter.id, letter.mailbox]) assert.ok(!JSON.stringify(rows[0].row).includes(trace))
    assert.ok(letters.rows.length > 0)
  })

  test('is not seen by partner professionals, released or not', async () => {
    const { id } = await write()
    await does(forTheAlliance(desks.thijs), (act) => releaseExtract(act, id, { neighbourCouldRecogniseWriter: 'no' }))
    const bram = aProcessManager(desks.partnership)
    await assert.rejects(
      does({ ...bram, organ: 'politie', roles: ['partner-professional'] }, (act) => releasedExtract(act, id)),
      problem('signals/extract-not-visible'),
    )
    assert.equal((await does(bram, (act) => releasedExtract(act, id))).text, text)
  })

  test('is erased on its own, or with the case that took it', async () => {
    const pien = aProcessManager(desks.partnership)
    const inCase = newId()
    const [one, two] = [await write(), await write()]
    await does(forTheAlliance(desks.thijs), (act) =>
      releaseExtract(act, two.id, { neighbourCouldRecogniseWriter: 'no' }),
    )
    await does(pien, (act) => takeExtract(act, two.id, inCase))
    await does(forTheAlliance(desks.noor), (act) =>
      holdings.eraseItem(act, { table: 'signals.extracts', row: one.id, case: one.id }),
    )
    await assert.rejects(
      does(forTheAlliance(desks.noor), (act) => readExtract(act, one.id)),
      problem('signals/extract-not-visible'),
    )
    const isEmpty = async (id: string) =>
      (await world.owner.query('select text_sealed from signals.extracts where id = $1', [id])).rows[0].text_sealed ===
      null
    assert.deepEqual([await isEmpty(one.id), await isEmpty(two.id)], [true, false])
    const held = await does(pien, (act) => holdings.about(act, inCase))
    assert.deepEqual(
      held.map(({ row, case: belongsTo }) => [row, belongsTo]),
      [[two.id, inCase]],
    )
    assert.equal(await does(pien, (act) => holdings.eraseCase(act, inCase)), 1)
    assert.equal(await does(pien, (act) => holdings.eraseCase(act, inCase)), 0)
    assert.equal(await isEmpty(two.id), true)
  })
})

describe('by night', () => {
  const nightOf = () => ({ database: world.database, clock, keys: house.keys, partnership: desks.partnership })
  const isThere = async (id: string) =>
    (await world.owner.query('select 1 from signals.letters where id = $1', [id])).rowCount === 1

  test('every night leaves the same line in the log, whether a letter went or not', async () => {
    const lines = async () =>
      (
        await world.owner.query(
          `select to_jsonb(a) - 'id' - 'salt' - 'commitment' - 'day' as line from audit.acts a where action = 'signals.desk.cleared'`,
        )
      ).rows.map(({ line }) => JSON.stringify(line))
    const before = (await lines()).length
    await destroyDue(nightOf())
    const gone = await arrived()
    await does(desks.noor, (act) => classifyLetter(act, gone.id, classification))
    await does(desks.noor, (act) => refuseLetter(act, gone.id, { reason: 'abuse-of-the-channel', keep: false }))
    await destroyDue(nightOf())
    assert.equal(await isThere(gone.id), false, 'the control: something went in the second night')
    const all = await lines()
    assert.equal(all.length, before + 2)
    assert.equal(new Set(all).size, 1)
    assert.ok(!all.some((line) => line.includes(gone.id)))
  })

  test('a refused letter goes after its year, at once when the desk says so, and takes its classification along', async () => {
    const [kept, dropped, open] = [await arrived(), await arrived(), await arrived()]
    for (const { id } of [kept, dropped]) await does(desks.noor, (act) => classifyLetter(act, id, classification))
    await does(desks.noor, (act) => refuseLetter(act, kept.id, { reason: 'not-concrete', keep: true }))
    await does(desks.noor, (act) => refuseLetter(act, dropped.id, { reason: 'abuse-of-the-channel', keep: false }))
    await destroyDue(nightOf())
    assert.deepEqual([await isThere(kept.id), await isThere(dropped.id), await isThere(open.id)], [true, false, true])
    clock.advance(364 * aDay)
    await destroyDue(nightOf())
    assert.equal(await isThere(kept.id), true)
    clock.advance(aDay)
    await destroyDue(nightOf())
    assert.deepEqual([await isThere(kept.id), await isThere(open.id)], [false, true])
    const { rows } = await world.owner.query('select 1 from signals.signals where letter = any ($1)', [
      [kept.id, dropped.id],
    ])
    assert.deepEqual(rows, [])
    const extracts = await world.owner.query('select 1 from signals.extracts where destroy_by <= $1', [clock.today()])
    assert.deepEqual(extracts.rows, [])
  })
})
