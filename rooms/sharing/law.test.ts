/** The golden cases of the law that a list alone can decide. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regimeName } from '../../kit/organ-names.ts'
import { categoryMayBeGiven } from './category.ts'
import {
  organsDocument,
  purposesDocument,
  type Regime,
  regimeDocument,
  regimeInUseNeedsARetentionPeriod,
} from './law-document.ts'
import { citationInWords, citationOf } from './legal-basis.ts'
import { coreParticipantsOf, participantKindOf } from './participant.ts'
import { destructionIsDueAtTheLatestOn, renewalEndsAtTheLatestOn } from './retention.ts'

const folder = join(import.meta.dirname, 'law')
const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8')) as unknown
const regimes = Object.fromEntries(
  ['mun', 'wgs-zvh', 'wgs-riec', 'pga'].map((file) => {
    const regime = regimeDocument.parse(read(`${file}.yaml`))
    return [regime.regime, regime]
  }),
) as Record<'MUN' | 'WGS-ZVH' | 'WGS-RIEC' | 'PGA', Regime>
const zvh = regimes['WGS-ZVH']
const riec = regimes['WGS-RIEC']

describe('the law as it is loaded', () => {
  test('every file in the folder reads as a document of the law', () => {
    organsDocument.parse(read('organs.yaml'))
    purposesDocument.parse(read('purposes.yaml'))
    assert.deepEqual(readdirSync(folder).sort(), [
      'mun.yaml',
      'organs.yaml',
      'pga.yaml',
      'purposes.yaml',
      'wgs-riec.yaml',
      'wgs-zvh.yaml',
    ])
  })
  test('a page calls every legal world by the name its law gives it', () => {
    for (const { regime, name } of Object.values(regimes)) assert.deepEqual(regimeName(regime), name)
    assert.deepEqual(regimeName('unheard-of'), { nl: 'unheard-of', en: 'unheard-of' })
  })

  test('a basis that is neither an article nor a rule of the house is refused', () => {
    assert.throws(() =>
      regimeDocument.parse({ ...zvh, categoryRule: { ...zvh.categoryRule, basis: 'the WGS, somewhere' } }),
    )
  })
  test('every participant of a regime is a known organ, and every organ that takes part has a task or is listed for RIEC', () => {
    const { organs } = organsDocument.parse(read('organs.yaml'))
    const codes = organs.map(({ code }) => code)
    for (const regime of Object.values(regimes))
      for (const { organ } of regime.participants) assert.ok(codes.includes(organ), `${organ} of ${regime.regime}`)
    for (const { organ } of zvh.participants)
      assert.ok(
        organs.find(({ code }) => code === organ)?.tasks.some((task) => task.regimes.includes('WGS-ZVH')),
        organ,
      )
  })
  test('whoever decides about a case of the RIEC has a task there for what it agrees to do', () => {
    const { organs } = organsDocument.parse(read('organs.yaml'))
    const there = (code: string) =>
      organs.find((organ) => organ.code === code)?.tasks.filter((task) => task.regimes.includes('WGS-RIEC')).length
    for (const code of ['politie', 'om', 'burgemeester', 'college', 'rijksbelastingdienst'])
      assert.ok(there(code), code)
  })
  test('the mayor and the college are two organs with different tasks', () => {
    const { organs } = organsDocument.parse(read('organs.yaml'))
    const tasksOf = (code: string) => organs.find((organ) => organ.code === code)?.tasks.map((task) => task.code) ?? []
    assert.ok(tasksOf('burgemeester').includes('opiumwet-13b'))
    assert.ok(!tasksOf('college').includes('opiumwet-13b'))
    assert.ok(tasksOf('college').includes('schuldhulpverlening'))
    assert.ok(!tasksOf('burgemeester').includes('schuldhulpverlening'))
  })
  test('only the seven public organs of article 2.27(1) are core participants; probation takes part and decides nothing', () => {
    assert.deepEqual([...coreParticipantsOf(zvh)].sort(), [
      'burgemeester',
      'college',
      'dji',
      'ggd',
      'om',
      'politie',
      'raad-kinderbescherming',
    ])
    assert.equal(participantKindOf(zvh, 'reclassering'), 'private')
    assert.equal(participantKindOf(zvh, 'woningcorporatie'), null)
  })
  test('no regime allows automated analysis, and the document has no room for another answer', () => {
    for (const regime of Object.values(regimes)) assert.equal(regime.automatedAnalysis, 'none')
    assert.throws(() => regimeDocument.parse({ ...zvh, automatedAnalysis: 'pilot' }))
  })
  test('nationality, ethnicity, religion and politics are words no regime knows', () => {
    for (const category of ['nationaliteit', 'etniciteit', 'religie', 'politiek'])
      assert.throws(() =>
        regimeDocument.parse({ ...zvh, categories: [{ code: category, phase: 1, basis: zvh.categoryRule.basis }] }),
      )
  })
})

describe('which kinds of data may be given', () => {
  const riecCase = { supplier: 'rijksbelastingdienst', activity: 'casusoverleg' } as const
  test('T1: a tax debt offered in phase 1 of a RIEC case is refused, and allowed in phase 2', () => {
    assert.equal(categoryMayBeGiven(riec, { ...riecCase, category: 'fiscaal', phase: 1 }).allowed, false)
    assert.equal(categoryMayBeGiven(riec, { ...riecCase, category: 'fiscaal', phase: 2 }).allowed, true)
  })
  test('T2: an area scan never gets Wpg 10 data, a case conference in phase 3 does', () => {
    const offer = { category: 'wpg10a', supplier: 'politie', phase: 3 } as const
    assert.equal(categoryMayBeGiven(riec, { ...offer, activity: 'scan' }).allowed, false)
    assert.equal(categoryMayBeGiven(riec, { ...offer, activity: 'casusoverleg' }).allowed, true)
  })
  test('T3: a health note is no RIEC category in any phase; in a care and safety house it is one', () => {
    const note = { category: 'gezondheid', supplier: 'ggd', activity: 'casusoverleg' } as const
    for (const phase of [1, 2, 3] as const) assert.equal(categoryMayBeGiven(riec, { ...note, phase }).allowed, false)
    assert.equal(categoryMayBeGiven(zvh, note).allowed, true)
  })
  test('T4: Wpg 9 data are refused in a care and safety house, with the article; Wpg 8 data from the police are not', () => {
    const refused = categoryMayBeGiven(zvh, { category: 'wpg9', supplier: 'politie', activity: 'casusoverleg' })
    assert.equal(refused.allowed, false)
    assert.equal(citationOf(refused.basis)?.article, '2.30')
    assert.equal(
      categoryMayBeGiven(zvh, { category: 'wpg8', supplier: 'politie', activity: 'casusoverleg' }).allowed,
      true,
    )
  })
  test('police data come from the police: probation cannot pass them on as its own', () => {
    assert.equal(
      categoryMayBeGiven(zvh, { category: 'wpg8', supplier: 'reclassering', activity: 'casusoverleg' }).allowed,
      false,
    )
  })
  test('T5: health data from a care professional ask for a ground of secrecy', () => {
    const verdict = categoryMayBeGiven(zvh, {
      category: 'gezondheid',
      supplier: 'ggz-instelling',
      activity: 'casusoverleg',
    })
    assert.deepEqual(verdict, { allowed: true, basis: 'BWBR0049962:2.30:1:2025-07-05', needsSecrecyGround: true })
  })
  test('nothing at all may be given in the compartment for radicalisation while its protocol is not adopted', () => {
    assert.equal(regimes.PGA.state, 'refused')
    assert.equal(
      categoryMayBeGiven(regimes.PGA, { category: 'identiteitContact', supplier: 'politie', activity: 'casusoverleg' })
        .allowed,
      false,
    )
    assert.equal(destructionIsDueAtTheLatestOn(regimes.PGA, '2026-11-23'), null)
    assert.match(regimes.PGA.reportingPoint?.telephone ?? '', /\d/)
  })
})

describe('how long data may be kept', () => {
  test('T14: first processed 10 March 2025 means destroyed by 10 March 2030, and a renewal from that day lasts to 2032 at most', () => {
    assert.equal(destructionIsDueAtTheLatestOn(zvh, '2025-03-10'), '2030-03-10')
    assert.equal(renewalEndsAtTheLatestOn(zvh, '2030-03-10'), '2032-03-10')
  })
  test('T15: a RIEC knows no renewal', () => {
    assert.equal(destructionIsDueAtTheLatestOn(riec, '2025-03-10'), '2030-03-10')
    assert.equal(renewalEndsAtTheLatestOn(riec, '2030-03-10'), null)
  })
  test('T29: first processed on 29 February 2028 means destroyed by 28 February 2033: the earlier day', () => {
    assert.equal(destructionIsDueAtTheLatestOn(zvh, '2028-02-29'), '2033-02-28')
  })
  test('a regime in use without a period for keeping is refused', () => {
    for (const regime of Object.values(regimes)) assert.ok(regimeInUseNeedsARetentionPeriod(regime), regime.regime)
    const { retention: _, ...without } = zvh
    assert.equal(regimeInUseNeedsARetentionPeriod(without), false)
  })
})

describe('how an article is named', () => {
  test('an article with a colon of its own keeps it', () => {
    assert.deepEqual(citationOf('BWBR0040635:7:1::2025-07-05'), {
      bwb: 'BWBR0040635',
      article: '7:1',
      paragraph: '',
      validFrom: '2025-07-05',
    })
    assert.deepEqual(citationInWords('BWBR0049962:2.31:4:2025-07-05'), {
      nl: 'artikel 2.31 lid 4 WGS',
      en: 'article 2.31(4) WGS',
    })
  })
  test('a rule of the house says that it is one', () => {
    assert.equal(citationOf('house:pga-refused-until-adopted'), null)
    assert.match(citationInWords('house:pga-refused-until-adopted').nl, /eigen regel/)
  })
})
