/** EARS and Farrington: alarm sets and bounds against surveillance, and how fast. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../testing/chance.ts'
import { medianMilliseconds, millisecondsInR, printGoal } from '../../testing/goal.ts'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import {
  type EarsOutcome,
  ears,
  type FarringtonOutcome,
  type FarringtonSettings,
  farrington,
  flexibleFarrington,
  originalFarrington,
} from '../src/index.ts'

const name = 'scan-statistic'
const z999 = 3.090232306167813
const alarms = (outcomes: readonly (EarsOutcome | FarringtonOutcome)[]) =>
  outcomes.filter((each) => each.kind === 'tested' && each.alarm).map(({ position }) => position + 1)
const c2: FarringtonSettings = { ...flexibleFarrington, years: 4, alpha: 0.05 }
const year2011 = { first: 365, last: 416 }

spike()
const absent = missing('reference/aberration')
if (absent) process.stderr.write(`alarm sets of the weekly methods skipped: ${absent}\n`)
else {
  alarmSets()
  repairedPeer()
}
await speed()

function spike() {
  const series = [2, 3, 2, 2, 3, 2, 3, 2, 2, 3, 2, 3, 2, 2, 3, 2, 200]
  const found = (['C1', 'C2', 'C3'] as const).filter(
    (method) => alarms(ears(series, { method, first: 16, last: 16 })).length === 1,
  )
  printGoal({
    package: name,
    goal: 'EARS methods that alarm on a spike in the current week, in that week',
    workload: '…2, 3, 2, 200',
    figure: found.length,
    unit: 'of 3 methods',
    bound: { atLeast: 3 },
  })
}

function newport() {
  const rows = referenceRows('reference/aberration/salmNewport-total.csv')
  return {
    counts: rows.map((row) => Number(row.observed)),
    calendar: { kind: 'dated', firstWeekStarts: rows[0]?.date as string } as const,
  }
}

function alarmSets() {
  const agona = referenceRows('reference/aberration/salmonella.agona.csv').map((row) => Number(row.observed))
  const { counts, calendar } = newport()
  const theirs = referenceJson('reference/aberration/output.json').results
  const last104 = { first: 208, last: 311 }
  const sets: [number[], number[]][] = [
    [alarms(ears(agona, { method: 'C1', ...last104, threshold: z999 })), theirs.earsC1.alarms_idx],
    [alarms(ears(agona, { method: 'C2', ...last104, threshold: z999 })), theirs.earsC2.alarms_idx],
    [alarms(ears(agona, { method: 'C3', ...last104 })), theirs.ears_by_definition.C3_threshold_2_alarms_idx],
    [
      alarms(
        farrington(agona, {
          ...originalFarrington,
          ...last104,
          shortHistory: 'use',
          calendar: { kind: 'fixed', periodsPerYear: 52 },
        }),
      ),
      theirs.farrington_original.alarms_idx,
    ],
    [alarms(farrington(counts, { ...c2, ...year2011, calendar })), theirs.farringtonFlexible_c2.alarms_idx],
  ]
  const differing = sets.reduce(
    (sum, [ours, other]) =>
      sum + ours.filter((each) => !other.includes(each)).length + other.filter((each) => !ours.includes(each)).length,
    0,
  )
  printGoal({
    package: name,
    goal: 'alarms that differ from the recorded ones',
    workload: 'EARS C1, C2, C3 (by definition), Farrington original and flexible: 468 weeks',
    figure: differing,
    unit: 'weeks',
    bound: { atMost: 0 },
  })
  const bounds = farrington(counts, { ...c2, ...year2011, calendar })
  const wrong = bounds.filter(
    (week, at) => (week.kind === 'tested' ? week.upperBound : null) !== theirs.farringtonFlexible_c2.upperbound[at],
  )
  printGoal({
    package: name,
    goal: 'upper bounds (negative binomial quantiles) that differ from the recorded ones',
    workload: 'Farrington flexible, Salmonella Newport, ISO year 2011',
    figure: wrong.length,
    unit: 'weeks',
    bound: { atMost: 0 },
  })
}

/**
 * surveillance with three lines put right: the fitted model keeps its working weights, prediction uses the dispersion
 * that was estimated, and glm() runs until it has converged. Its bounds then agree with ours.
 */
function repairedPeer() {
  const { counts, calendar } = newport()
  const settings: [string, FarringtonSettings, string][] = [
    [
      'two-thirds power bound',
      { ...c2, threshold: 'two-thirds-power' },
      'noPeriods=10,weightsThreshold=2.58,pastWeeksNotIncluded=26,pThresholdTrend=1,thresholdMethod="delta"',
    ],
    [
      'quantile with uncertainty',
      { ...c2, threshold: 'negative-binomial-with-uncertainty' },
      'noPeriods=10,weightsThreshold=2.58,pastWeeksNotIncluded=26,pThresholdTrend=1,thresholdMethod="muan"',
    ],
    [
      'windows only, trend tested',
      { ...originalFarrington, years: 4, alpha: 0.05 },
      'noPeriods=1,weightsThreshold=1,pastWeeksNotIncluded=3,pThresholdTrend=0.05,thresholdMethod="delta"',
    ],
  ]
  for (const [what, setting, control] of settings) {
    const answer = inR(`
      suppressMessages(library(surveillance))
      repair<-function(name,...){ t<-paste(deparse(getFromNamespace(name,"surveillance")),collapse="\\n")
        for(r in list(...)) { stopifnot(grepl(r[1],t,perl=TRUE)); t<-gsub(r[1],r[2],t,perl=TRUE) }
        f<-eval(parse(text=t)); environment(f)<-asNamespace("surveillance"); assignInNamespace(name,f,"surveillance") }
      repair("algo.farrington.fitGLM.flexible", c("model\\\\$weights <- omega","NULL"), c("link = \\"log\\"\\\\)","link = \\"log\\"), control = list(epsilon = 1e-14, maxit = 100)"))
      repair("algo.farrington.glm", c("dispersion = model\\\\$phi\\\\),\\\\s*se.fit","population = 1), dispersion = model$phi, se.fit"), c("population = populationNow,","pop0 = populationNow,"))
      s<-sts(observed=matrix(c(${counts.join()})),epoch=as.numeric(as.Date("${calendar.firstWeekStarts}"))+7*0:${counts.length - 1},epochAsDate=TRUE,frequency=52)
      o<-suppressWarnings(farringtonFlexible(s,list(range=366:417,b=4,w=3,alpha=.05,glmWarnings=FALSE,${control})))
      cat(format(upperbound(o)[,1],digits=15),sep="\\n")`)
    if (answer === undefined) {
      process.stderr.write('bounds beside the repaired surveillance skipped: R with surveillance is not installed\n')
      return
    }
    const theirs = answer.trim().split('\n').map(Number)
    const ours = farrington(counts, { ...setting, ...year2011, calendar })
    let worst = 15
    for (const [at, week] of ours.entries())
      if (week.kind === 'tested')
        worst = Math.min(worst, -Math.log10(Math.abs(week.upperBound / (theirs[at] as number) - 1) || 1e-15))
    printGoal({
      package: name,
      goal: `bounds as surveillance gives them with its overwritten weights put right: ${what}`,
      workload: 'Farrington flexible, Salmonella Newport, ISO year 2011',
      figure: worst,
      unit: 'digits',
      bound: { atLeast: 6 },
    })
  }
}

function inR(script: string): string | undefined {
  try {
    return execFileSync('Rscript', ['--vanilla', '-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return undefined
  }
}

async function speed() {
  const random = seededRandom(20)
  const poisson = (mean: number) => {
    let draws = 0
    for (let product = random(), limit = Math.exp(-mean); product > limit; draws++) product *= random()
    return draws
  }
  const series = Array.from({ length: 100 }, (_, each) =>
    Array.from({ length: 520 }, (_, week) =>
      poisson((3 + (each % 10)) * (1 + 0.5 * Math.sin((2 * Math.PI * week) / 52.18)) * (0.6 + random())),
    ),
  )
  const options = {
    ...flexibleFarrington,
    alpha: 0.05,
    first: 468,
    last: 519,
    calendar: { kind: 'dated', firstWeekStarts: '2010-01-04' },
  } as const
  const judge = (many: readonly number[][]) => many.map((counts) => farrington(counts, options))
  const twenty = await medianMilliseconds(() => judge(series.slice(0, 20)))
  const hundred = await medianMilliseconds(() => judge(series))
  const line = { package: name, unit: '× as fast', bound: { atLeast: 20 } }
  const folder = mkdtempSync(join(tmpdir(), 'farrington-'))
  const file = join(folder, 'counts.txt')
  writeFileSync(file, series.slice(0, 20).flat().join('\n'))
  const inSurveillance = millisecondsInR(
    `suppressMessages(library(surveillance))
     s<-sts(observed=matrix(scan("${file}",quiet=TRUE),520),epoch=as.numeric(as.Date("2010-01-04"))+7*0:519,epochAsDate=TRUE,frequency=52)
     t<-system.time(suppressWarnings(farringtonFlexible(s,list(range=469:520,b=5,w=3,noPeriods=10,weightsThreshold=2.58,pastWeeksNotIncluded=26,pThresholdTrend=1,alpha=.05,thresholdMethod="nbPlugin",glmWarnings=FALSE))))
     cat(1000*t[["elapsed"]])`,
    ['surveillance'],
  )
  rmSync(folder, { recursive: true })
  const workload = 'Farrington flexible, 20 series × 52 weeks, 5 years of history'
  if (inSurveillance === undefined)
    process.stderr.write('Farrington beside surveillance skipped: R with surveillance is not installed\n')
  else {
    const peer = { name: 'R surveillance', milliseconds: inSurveillance, measured: 'same run' } as const
    printGoal({
      ...line,
      goal: 'Farrington beside surveillance',
      workload,
      figure: inSurveillance / twenty,
      milliseconds: twenty,
      peer,
    })
  }
  const recorded = { name: 'R surveillance 1.24.1', milliseconds: 10_358, measured: 'recorded elsewhere' } as const
  printGoal({
    ...line,
    goal: 'Farrington beside surveillance on an idle machine',
    workload,
    figure: recorded.milliseconds / twenty,
    milliseconds: twenty,
    peer: recorded,
  })
  const loaded = {
    name: 'R surveillance 1.24.1 (machine under load)',
    milliseconds: 77_489,
    measured: 'recorded elsewhere',
  } as const
  printGoal({
    ...line,
    goal: 'Farrington on a hundred series',
    workload: 'Farrington flexible, 100 series × 52 weeks',
    figure: loaded.milliseconds / hundred,
    milliseconds: hundred,
    peer: loaded,
  })
}
