import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadingFault } from '../reading/reading-fault.ts'
import { answersIn } from './answers.ts'
import { areaEstimates } from './area-estimate.ts'
import { aDesign, seededChance, someAreas, writtenAnswers } from './examples.ts'
import { AnswerFault } from './fault-in-answers.ts'
import { lineOf, type SurveyPoint } from './line.ts'
import { pictureOf } from './picture.ts'
import { designFaults, precisionOf } from './precision.ts'
import { isProven, withheldGroups } from './protection.ts'
import { questionAlone, questionsOf, scales, scalesAsked } from './scale.ts'
import { weighted } from './weighting.ts'

async function* once(text: string) {
  yield text
}
const read = (text: string, design = aDesign()) => answersIn(once(text), text.slice(0, 4096), design)
const code = async (work: Promise<unknown>) => {
  try {
    await work
    return 'read'
  } catch (error) {
    if (error instanceof AnswerFault || error instanceof ReadingFault) return error.code
    throw error
  }
}

test('what a design can show is known before anybody is asked', () => {
  const [whole, ...areas] = precisionOf(
    aDesign({ areas: someAreas(2, 100), designEffect: 1, deviation: 2, response: 0.25 }),
  )
  // By hand: 1.96 · 2 · √((1 − 100/1000) / 100) = 0.372; a change needs (1.96 + 0.84) · √2 / 1.96 times as much.
  assert.ok(Math.abs((areas[0]?.margin ?? 0) - 0.3719) < 1e-3)
  assert.ok(Math.abs((areas[0]?.smallestChange ?? 0) - 0.7517) < 1e-3)
  assert.equal(areas[0]?.invited, 400)
  assert.ok((whole?.margin ?? 9) < (areas[0]?.margin ?? 0))
  // 1,000 of 2,200 residents and half of the answers: asked 1.1 times its share.
  assert.ok(Math.abs((areas[0]?.oversampling ?? 0) - 1.1) < 1e-9)
  assert.equal(precisionOf(aDesign({ areas: someAreas(2, 9) }))[1]?.tooFew, true)
})

test('a design that contradicts itself is told where', () => {
  assert.deepEqual(designFaults(aDesign()), [])
  const kinds = (given: Parameters<typeof aDesign>[0]) => designFaults(aDesign(given)).map(({ kind }) => kind)
  assert.deepEqual(kinds({ areas: someAreas(1, 2_000) })[0], 'more-than-live-there')
  assert.deepEqual(kinds({ areas: someAreas(1, 600) }), ['more-invited-than-live-there'])
  assert.deepEqual(kinds({ sexes: [{ code: 'm', residents: 5 }] }), ['margins-disagree'])
  assert.deepEqual(kinds({ fieldworkUntil: '2026-01-01' }), ['fieldwork-backwards'])
  assert.deepEqual(kinds({ areas: [...someAreas(1), ...someAreas(1)], ages: [], sexes: [] }), ['area-twice'])
})

test('a column with names, addresses or anything that was not asked stops the import; without it the same file is read', async () => {
  const text = writtenAnswers(aDesign())
  const withColumn = (name: string, cell: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line, at) => `${line};${at === 0 ? name : cell}`)
      .join('\n')
  assert.equal(await code(read(text)), 'read')
  for (const name of [
    'Naam',
    'Huisnummer',
    'postcode',
    'Geboortejaar',
    'e-mail',
    'ip-adres',
    'respondentnummer',
    'Toelichting',
  ])
    assert.equal(await code(read(withColumn(name, 'x'))), 'about-persons', name)
  assert.equal(await code(read(withColumn('Migratieachtergrond', '1'))), 'sensitive-question')
  assert.equal(await code(read(withColumn('opleiding', '1'))), 'unknown-question')
  assert.equal(await code(read(withColumn('gewicht', '1'))), 'finer-than-design')
})

test('an area, an age or a sex in more detail than the design stops the import', async () => {
  const design = aDesign()
  const text = writtenAnswers(design)
  assert.equal(await code(read(text.replace('15-34', '27'))), 'finer-than-design')
  assert.equal(await code(read(text.replace(/^BU09350000/m, 'BU09350000-3'))), 'unknown-area')
  assert.equal(await code(read(text, aDesign({ ages: [] }))), 'finer-than-design')
  assert.equal(await code(read(text.replace(/9$/m, '7'))), 'unknown-answer')
  assert.equal(await code(read('buurt;leeftijd;geslacht\n')), 'column-missing')
  assert.equal(await code(read(`${text}BU09350000;1\n`)), 'uneven-row')
})

test('unweighted answers are brought to what the population counts; delivered weights are taken as they come', async () => {
  const design = aDesign({ areas: someAreas(4, 50) })
  const answers = await read(writtenAnswers(design), design)
  const { sample, method } = weighted(design, answers)
  const total = (of: (at: number) => boolean) => sample.weights.reduce((sum, one, at) => sum + (of(at) ? one : 0), 0)
  for (const { code: area, residents } of design.areas)
    assert.ok(Math.abs(total((at) => answers.area[at] === area) - residents) < 1e-6)
  for (const { code: age, residents } of design.ages)
    assert.ok(Math.abs(total((at) => answers.age[at] === age) - residents) < 1e-6)
  assert.ok((method.factors?.largest ?? 0) > 1.05)
  const given = aDesign({ areas: someAreas(4, 50), weighting: 'delivered' })
  const lines = writtenAnswers(given).trimEnd().split('\n')
  const text = lines
    .map((line, at) => (at === 0 ? `${line};gewicht` : `${line};${at % 2 === 0 ? '2,5' : '1'}`))
    .join('\n')
  const delivered = weighted(given, await read(text, given))
  assert.equal(delivered.method.factors, null)
  assert.ok(Math.abs((delivered.sample.weights[1] as number) / (delivered.sample.weights[0] as number) - 2.5) < 1e-9)
})

test('nobody of nine is shown, and what is withheld does not follow from what is shown', () => {
  assert.deepEqual(withheldGroups([40, 30, 20], 10), [false, false, false])
  // Nine alone would be the total less the others: the smallest other goes along.
  assert.deepEqual(withheldGroups([40, 9, 20], 10), [false, true, true])
  // Two of four are eight together: still too few to be a group.
  assert.deepEqual(withheldGroups([40, 4, 4, 30], 10), [false, true, true, true])
  assert.deepEqual(withheldGroups([6, 6, 40], 10), [true, true, false])
  assert.deepEqual(withheldGroups([5], 10), [true])
  // Control: the proof finds a pattern that gives one away.
  assert.equal(isProven([40, 9, 20], [false, true, false], 10), false)
  assert.equal(isProven([40, 9, 20], [false, true, true], 10), true)
  const chance = seededChance(7)
  for (let turn = 0; turn < 300; turn++) {
    const counts = Array.from({ length: 1 + Math.floor(chance() * 9) }, () => Math.floor(chance() * 30))
    const withheld = withheldGroups(counts, 10)
    const together = counts.reduce((sum, count, at) => sum + (withheld[at] ? count : 0), 0)
    const shown = counts.filter((_, at) => !withheld[at])
    assert.ok(
      shown.every((count) => count >= 10),
      String(counts),
    )
    assert.ok(together === 0 || together >= 10 || shown.length === 0, `${counts} ${withheld}`)
  }
})

test('all parts of a picture rest on ten respondents or more, whichever part is asked', async () => {
  const design = aDesign({ areas: someAreas(9, 40) })
  const few = new Set(['BU09350003', 'BU09350005'])
  const answers = await read(
    writtenAnswers(design, { answered: ({ code: area, planned }) => (few.has(area) ? 6 : planned) }),
    design,
  )
  const picture = await pictureOf(design, answers)
  for (const scale of picture.scales) {
    for (const { figure } of [...scale.areas, ...scale.ages, ...scale.sexes])
      if (figure.kind !== 'withheld') assert.ok(figure.respondents >= 10)
    const hidden = scale.areas.filter(({ figure }) => figure.kind === 'withheld')
    assert.ok(hidden.length >= 2)
    // Its own answers are not in the estimate either.
    for (const { estimate } of hidden) assert.ok(estimate === null || estimate.ownShare === 0)
    assert.ok(scale.areas.some(({ estimate }) => (estimate?.ownShare ?? 0) > 0))
  }
})

test('a figure beside all residents is higher, lower or cannot be told', async () => {
  const design = aDesign({ areas: someAreas(8, 150) })
  const mood = ({ code: area }: { code: string }) => (area === 'BU09350001' ? -1 : area === 'BU09350002' ? 1 : 0)
  const picture = await pictureOf(design, await read(writtenAnswers(design, { mood, seed: 3 }), design))
  const cohesion = picture.scales.find(({ scale }) => scale === 'social-cohesion')
  const verdict = (area: string) => cohesion?.areas.find(({ code: one }) => one === area)?.beside
  assert.equal(verdict('BU09350001'), 'lower')
  assert.equal(verdict('BU09350002'), 'higher')
  assert.ok((cohesion?.areas.filter(({ beside }) => beside === 'cannot-tell').length ?? 0) >= 3)
  for (const { figure } of cohesion?.areas ?? [])
    if (figure.kind === 'measured') assert.ok(figure.low >= 0 && figure.high <= 10 && figure.low < figure.mean)
  assert.equal(picture.scales.length, 11)
})

test('the intervals hold the truth about as often as they say, over many samples of one population', async () => {
  const design = aDesign({ areas: someAreas(5, 60), scales: ['trust'], ages: [], sexes: [] })
  // Everybody who lives there answers: that figure is the truth (as if out of far more, for nothing else has a margin).
  const everybody = {
    ...design,
    areas: design.areas.map((area) => ({ ...area, planned: area.residents, residents: area.residents * 1_000 })),
  }
  const all = writtenAnswers(everybody, { seed: 11 }).trimEnd().split('\n')
  const [heading, ...people] = all as [string, ...string[]]
  const truth = await pictureOf(everybody, await read(all.join('\n'), everybody))
  const wanted = truth.scales[0]?.areas.map(({ figure }) => (figure.kind === 'measured' ? figure.mean : 0)) ?? []
  const chance = seededChance(5)
  const byArea = design.areas.map(({ code: area }) => people.filter((line) => line.startsWith(area)))
  let [held, figures] = [0, 0]
  for (let turn = 0; turn < 120; turn++) {
    const drawn = byArea.flatMap((lines) => {
      const left = [...lines]
      return Array.from({ length: 60 }, () => left.splice(Math.floor(chance() * left.length), 1)[0] as string)
    })
    const picture = await pictureOf(design, await read([heading, ...drawn].join('\n'), design))
    for (const [at, { figure }] of (picture.scales[0]?.areas ?? []).entries()) {
      if (figure.kind !== 'measured') continue
      figures++
      if (figure.low <= (wanted[at] as number) && (wanted[at] as number) <= figure.high) held++
    }
  }
  const coverage = held / figures
  assert.ok(coverage > 0.92 && coverage < 0.98, `${held} of ${figures}`)
})

test('a change of method, of definition or of the way of asking cuts the line; nothing is compared across it', () => {
  const point = (mean: number, given: Partial<SurveyPoint> & { design?: SurveyPoint['design'] } = {}): SurveyPoint => ({
    ...{ survey: 's', design: aDesign(), version: '1' },
    figure: {
      kind: 'measured',
      respondents: 200,
      mean,
      low: mean - 0.3,
      high: mean + 0.3,
      standardError: 0.15,
      degreesOfFreedom: 190,
    },
    ...given,
  })
  const steps = lineOf('trust', [point(5), point(5.2), point(6), point(7, { version: '2' })])
  assert.deepEqual(
    steps.map(({ change }) => change?.verdict ?? null),
    [null, 'cannot-tell', 'higher', null],
  )
  assert.deepEqual(
    steps.map(({ cut }) => cut?.kind ?? null),
    [null, null, null, 'definition'],
  )
  const asked = lineOf('trust', [point(5), point(7, { design: aDesign({ modes: ['telephone'] }) })])
  assert.deepEqual([asked[1]?.cut?.kind, asked[1]?.change], ['mode', null])
  const said = lineOf('trust', [point(5), point(7, { design: aDesign({ breakWhy: 'Andere steekproef.' }) })])
  assert.deepEqual(said[1]?.cut, { kind: 'said', why: 'Andere steekproef.' })
  const withheld = lineOf('trust', [point(5), point(7, { figure: { kind: 'withheld' } })])
  assert.equal(withheld[1]?.change, null)
})

test('resilience is asked with all its parts, and each definition can be scored', () => {
  assert.equal(scalesAsked(['resilience']).length, 6)
  assert.equal(scalesAsked(['trust']).length, 1)
  const whole = scales.find(({ id }) => id === 'resilience')
  assert.equal(whole?.items.length, 10)
})

test('a single question says the share that answers favourably, and nothing of a group its scale withholds', async () => {
  const design = aDesign({ areas: someAreas(6, 60), scales: ['trust', 'little-nuisance'] })
  const answered = (area: { readonly code: string }) => (area.code === 'BU09350000' ? 4 : 60)
  const picture = await pictureOf(design, await read(writtenAnswers(design, { answered }), design))
  const trust = picture.scales.find(({ scale }) => scale === 'trust')
  assert.deepEqual(
    trust?.questions?.map(({ question }) => question),
    ['g1', 'g2', 'g3'],
  )
  for (const { questions = [], areas } of picture.scales)
    for (const { whole, areas: inAreas } of questions) {
      assert.ok(whole.kind === 'measured' && whole.low >= 0 && whole.high <= 10 && whole.low < whole.high)
      for (const [at, { figure }] of inAreas.entries())
        assert.ok(figure.kind === 'withheld' || areas[at]?.figure.kind !== 'withheld')
      assert.equal(inAreas[0]?.figure.kind, 'withheld')
      assert.ok(inAreas.some(({ figure }) => figure.kind === 'measured'))
    }
})

test('the share of a question is what one counts by hand where everybody weighs alike', async () => {
  const design = aDesign({ areas: someAreas(1, 40), ages: [], sexes: [], scales: ['trust'] })
  const rows = Array.from({ length: 40 }, (_, at) => `BU09350000;${at < 12 ? 2 : 4};${at < 30 ? 1 : 3};9`)
  const picture = await pictureOf(design, await read(['buurt;g1;g2;g3', ...rows, ''].join('\n'), design))
  const [g1, g2, g3] = picture.scales[0]?.questions ?? []
  assert.ok(g1?.whole.kind === 'measured' && Math.abs(g1.whole.mean - 3) < 1e-9)
  assert.ok(g2?.whole.kind === 'measured' && Math.abs(g2.whole.mean - 7.5) < 1e-9)
  // Nobody answered the third: nothing is said.
  assert.equal(g3?.whole.kind, 'withheld')
})

test('a favourable answer is told by what the question means, also where it is put negatively', () => {
  const favourable = (id: string) => {
    const item = questionsOf(['perceived-safety', 'trust', 'little-nuisance']).find((one) => one.id === id)
    const points = item && questionAlone(item).items[0]?.points
    return Object.entries(points ?? {}).flatMap(([answer, given]) => (given === 1 ? [answer] : []))
  }
  assert.deepEqual(favourable('g1'), ['1', '2'])
  assert.deepEqual(favourable('b1'), ['4', '5'])
  assert.deepEqual(favourable('o1'), ['3'])
})

test('context moves estimates of areas that said little, and an area without it has no estimate', () => {
  const measured = (mean: number, respondents: number) => ({
    ...{ kind: 'measured' as const, respondents, mean, low: mean - 1, high: mean + 1 },
    ...{ standardError: 2 / Math.sqrt(respondents), degreesOfFreedom: respondents - 1 },
  })
  const figures = Array.from({ length: 20 }, (_, at) =>
    at === 19 ? { kind: 'withheld' as const } : measured(4 + at / 6, at % 3 === 0 ? 12 : 60),
  )
  const without = areaEstimates(figures)
  const leaning = areaEstimates(
    figures,
    figures.map((_, at) => (at === 5 ? null : [at])),
  )
  assert.equal(leaning[5], null)
  assert.ok(without[5])
  // The withheld one has nothing of its own: with the context it follows the line of the others, without it their mean.
  assert.ok((leaning[19]?.estimate ?? 0) > (without[19]?.estimate ?? 9) + 0.5)
  assert.equal(leaning[19]?.ownShare, 0)
})
