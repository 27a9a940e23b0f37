import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import { standardErrorOf } from '../src/group-time-effects.ts'
import { aggregateEffects, type Estimator, groupTimeEffects, type Panel, preTest, uniformBand } from '../src/index.ts'
import { fewestDigits } from './digits.ts'
import { mpdta } from './published-panels.ts'

const skip = missing('reference/did', 'picture/did')
const estimators: Record<string, Estimator> = {
  dr: 'doubly-robust',
  ipw: 'inverse-probability',
  reg: 'outcome-regression',
}
const optionsOf = (variant: string) => {
  const [covariates, comparison, estimator = ''] = variant.split('_')
  return {
    covariates: covariates === 'lpop',
    comparison: comparison === 'nevertreated' ? ('never-treated' as const) : ('not-yet-treated' as const),
    estimator: estimators[estimator] as Estimator,
  }
}
const variants = [
  'none_nevertreated_dr',
  'none_notyettreated_dr',
  'lpop_nevertreated_dr',
  'lpop_nevertreated_ipw',
  'lpop_nevertreated_reg',
  'lpop_notyettreated_dr',
  'lpop_notyettreated_ipw',
  'lpop_notyettreated_reg',
]

for (const variant of variants)
  test(`effects by group and period of teen employment, standard errors and pre-test agree with did 2.1.2: ${variant}`, {
    skip,
  }, () => {
    const theirs = referenceJson('reference/did/mpdta-output.json').results[variant]
    const { covariates, ...options } = optionsOf(variant)
    const effects = groupTimeEffects(mpdta(covariates), options)
    assert.deepEqual(
      effects.cells.map(({ group }) => group),
      theirs.group,
    )
    assert.deepEqual(
      effects.cells.map(({ period }) => period),
      theirs.t,
    )
    const pairs = effects.cells.flatMap((cell, at) =>
      cell.kind === 'estimated'
        ? ([
            [cell.effect, theirs.att[at]],
            [cell.standardError, theirs.se[at]],
          ] as const)
        : assert.fail(`${cell.group} ${cell.period} ${cell.reason}`),
    )
    assert.ok(fewestDigits(pairs) >= 8)
    const earlier = preTest(effects)
    assert.ok(earlier.kind === 'tested')
    assert.ok(fewestDigits([[earlier.statistic, theirs.wald[0][0]]]) >= 8)
    assert.ok(Math.abs(earlier.probability - theirs.wald_p[0][0]) <= 0.000_005 + 1e-9)

    for (const [by, name] of [
      ['simple', 'simple'],
      ['exposure', 'dynamic'],
      ['group', 'group'],
      ['calendar', 'calendar'],
    ] as const) {
      const ours = aggregateEffects(effects, by)
      const aggregate = theirs.agg[name]
      assert.ok(ours.kind === 'aggregated')
      assert.deepEqual(
        ours.parts.map(({ at }) => at),
        aggregate.egt ?? [],
      )
      const numbers: [number, number][] = [[ours.overall.effect, aggregate.overall_att]]
      ours.parts.forEach((part, at) => {
        numbers.push([part.effect, aggregate.att[at]], [part.standardError, aggregate.se[at]])
      })
      if (by !== 'group') numbers.push([ours.overall.standardError, aggregate.overall_se])
      assert.ok(fewestDigits(numbers) >= 8, `${by}: ${fewestDigits(numbers)} digits`)
    }
  })

test('leaving a county out moves the average over groups as its influence says; the standard error that did prints comes from counting the members of the first group for every group', {
  skip,
}, () => {
  const panel = mpdta(false)
  const averageOf = (units: Panel['units']) => {
    const effects = groupTimeEffects({ ...panel, units }, { comparison: 'never-treated', estimator: 'doubly-robust' })
    const average = aggregateEffects(effects, 'group')
    assert.ok(average.kind === 'aggregated')
    return { effects, average }
  }
  const { effects, average } = averageOf(panel.units)
  const n = panel.units.length
  const shares = average.parts.map(({ at }) => effects.units.filter(({ group }) => group === at).length / n)
  const total = shares.reduce((sum, one) => sum + one, 0)
  const first = average.parts[0]?.at
  const asPrinted = new Float64Array(n)
  average.parts.forEach((part, k) => {
    const share = shares[k] as number
    effects.units.forEach(({ group }, unit) => {
      const member = group === first ? 1 : 0
      const sum = shares.reduce((rest, one) => rest + member - one, 0)
      asPrinted[unit] =
        (asPrinted[unit] as number) +
        (share / total) * (part.influence[unit] as number) +
        part.effect * ((member - share) / total - (share * sum) / total ** 2)
    })
  })
  const theirs: number = referenceJson('reference/did/mpdta-output.json').results.none_nevertreated_dr.agg.group
    .overall_se
  assert.ok(fewestDigits([[standardErrorOf(asPrinted, effects.clusterOf, effects.clusters), theirs]]) >= 10)

  let [ofOurs, ofPrinted] = [0, 0]
  for (let out = 0; out < n; out += 20) {
    const without = averageOf(panel.units.filter((_, at) => at !== out)).average.overall.effect
    const moved = (n - 1) * (average.overall.effect - without)
    ofOurs = Math.max(ofOurs, Math.abs(moved - (average.overall.influence[out] as number)))
    ofPrinted = Math.max(ofPrinted, Math.abs(moved - (asPrinted[out] as number)))
  }
  assert.ok(ofOurs < ofPrinted / 2, `${ofOurs} ${ofPrinted}`)
})

test('the uniform band is as wide as that of did within the error of its draws, and the same for the same seed', {
  skip,
}, () => {
  const theirs = referenceJson('reference/did/mpdta-output.json').results.bootstrap_example
  const effects = groupTimeEffects(mpdta(false), { comparison: 'never-treated', estimator: 'doubly-robust' })
  const cells = effects.cells.flatMap((cell) => (cell.kind === 'estimated' ? [cell] : []))
  const band = (seed: number) => uniformBand(cells, effects, { random: seededRandom(seed), draws: 2_000 })
  const ours = band(1)
  assert.ok(ours.kind === 'band')
  assert.deepEqual(band(1), ours)
  assert.notDeepEqual(band(2), ours)
  assert.ok(Math.abs(ours.criticalValue - theirs.crit) < 0.2, `${ours.criticalValue}`)
  ours.parts.forEach(({ standardError }, at) => {
    assert.ok(Math.abs(standardError / theirs.se[at] - 1) < 0.15)
  })
})

/** Twelve areas, four periods; two groups and five that never start. */
function panelOf(change: (outcome: number, unit: number, period: number) => number = (outcome) => outcome): Panel {
  const random = seededRandom(7)
  return {
    periods: [1, 2, 3, 4],
    units: Array.from({ length: 12 }, (_, unit) => {
      const firstTreated = unit < 4 ? 3 : unit < 7 ? 4 : undefined
      return {
        name: `area ${unit}`,
        firstTreated,
        outcomes: [1, 2, 3, 4].map((period) => change(10 * random() + period, unit, period)),
      }
    }),
  }
}
const estimate = (panel: Panel) =>
  groupTimeEffects(panel, { comparison: 'not-yet-treated', estimator: 'doubly-robust' }).cells.map((cell) =>
    cell.kind === 'estimated' ? [cell.effect, cell.standardError] : cell.reason,
  )
const close = (one: unknown, other: unknown, factor = 1) => {
  const [a, b] = [(one as number[][]).flat(), (other as number[][]).flat()]
  assert.equal(a.length, b.length)
  a.forEach((value, at) => {
    assert.ok(Math.abs(value * factor - (b[at] as number)) < 1e-10)
  })
}

test('adding the same to everyone in a period, or a constant to one area, leaves every effect as it was', () => {
  close(estimate(panelOf()), estimate(panelOf((outcome, unit, period) => outcome + 100 * period + 7 * unit)))
})
test('effects and standard errors scale with the outcome', () => {
  close(estimate(panelOf()), estimate(panelOf((outcome) => 3 * outcome)), 3)
})
test('the order of areas does not matter', () => {
  const panel = panelOf()
  close(estimate(panel), estimate({ ...panel, units: [...panel.units].reverse() }))
})
test('every area twice gives the same effects, and with both copies in one cluster the same standard errors', () => {
  const panel = panelOf()
  const twice = panel.units.flatMap((unit) => [
    { ...unit, cluster: unit.name },
    { ...unit, name: `${unit.name} again`, cluster: unit.name },
  ])
  close(estimate(panel), estimate({ ...panel, units: twice }))
})
test('areas treated from the first period on are left out and named', () => {
  const panel = panelOf()
  const early = { name: 'early', firstTreated: 1, outcomes: [1, 2, 3, 4] }
  const effects = groupTimeEffects(
    { ...panel, units: [...panel.units, early] },
    { comparison: 'never-treated', estimator: 'doubly-robust' },
  )
  assert.deepEqual(effects.leftOut, ['early'])
})
test('when all areas start in the end, the last group has nobody to compare with: its cells say so and the average names them', () => {
  const panel = panelOf()
  const units = panel.units.filter(({ firstTreated }) => firstTreated !== undefined)
  const effects = groupTimeEffects({ ...panel, units }, { comparison: 'not-yet-treated', estimator: 'doubly-robust' })
  const last = effects.cells.find(({ group, period }) => group === 4 && period === 4)
  assert.ok(last?.kind === 'not-estimable' && last.reason === 'no-comparison-units')
  const average = aggregateEffects(effects, 'simple')
  assert.ok(average.kind === 'aggregated')
  assert.ok(average.withoutComparison.some(({ group, period }) => group === 4 && period === 4))
})
test('covariates that tell treated and others apart give no effect, and no average either', () => {
  const panel = panelOf()
  const units = panel.units.map((unit) => ({ ...unit, covariates: [unit.firstTreated === undefined ? 0 : 1] }))
  const effects = groupTimeEffects(
    { ...panel, units },
    { comparison: 'never-treated', estimator: 'inverse-probability' },
  )
  assert.ok(effects.cells.every((cell) => cell.kind === 'not-estimable' && cell.reason === 'separation'))
  assert.equal(aggregateEffects(effects, 'simple').kind, 'not-estimable')
})
test('covariates that repeat each other are named as such', () => {
  const panel = panelOf()
  const units = panel.units.map((unit, at) => ({ ...unit, covariates: [at, 2 * at] }))
  const effects = groupTimeEffects(
    { ...panel, units },
    { comparison: 'never-treated', estimator: 'outcome-regression' },
  )
  assert.ok(effects.cells.every((cell) => cell.kind === 'not-estimable' && cell.reason === 'singular-covariates'))
})
test('few treated areas mark the standard errors as doubtful; many do not', { skip }, () => {
  const options = { comparison: 'never-treated', estimator: 'doubly-robust' } as const
  assert.equal(groupTimeEffects(panelOf(), options).standardErrorsDoubtful, true)
  assert.equal(groupTimeEffects(mpdta(false), options).standardErrorsDoubtful, false)
})
