/** Goals of survey-weights: digits against published numbers, speed beside R's survey in the same run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, medianMilliseconds, millisecondsInR, printGoal } from '../../testing/goal.ts'
import { missing } from '../../testing/reference-data.ts'
import { stopwatch } from '../../testing/stopwatch.ts'
import { calibrate, domainMeans, surveyDesign } from '../src/index.ts'
import { calibrated, digits, needed } from './api-samples.ts'
import { asCsv, rakedSurvey } from './raked-survey.ts'
import { comparisons, interpolatedInTheReference } from './reference-comparisons.ts'
import { straightforwardDomains } from './straightforward.ts'

const name = 'survey-weights'
const skip = (what: string, why: string) => process.stderr.write(`${name}: ${what} skipped: ${why}\n`)
/** What R prints last, whatever its unit; undefined without R and survey. */
const numberFromR = (script: string) => millisecondsInR(script, ['survey'])

// ── digits ──
const absent = missing(...needed)
if (absent) skip('published numbers', absent)
else {
  const all = comparisons()
  const checked = all.filter(({ what }) => !interpolatedInTheReference.includes(what))
  printGoal({
    package: name,
    goal: 'fewest digits shared with the reference',
    workload: `${checked.length} numbers of the api samples, both variance kinds (4 likelihood bounds apart: interpolated there)`,
    figure: Math.min(...checked.map(({ ours, reference }) => digits(ours, reference))),
    unit: 'digits',
    bound: { atLeast: 9 },
  })
}

// ── the workload of the recorded timing ──
const survey = rakedSurvey()
const sample = surveyDesign({
  weights: survey.weights,
  stages: [{ strata: survey.area, populationSizes: survey.areaResidents }],
})
const rake = () => calibrate(sample, { distance: 'raking', auxiliaries: survey.auxiliaries })
const raked = calibrated(rake())
const means = domainMeans(raked, survey.score, survey.area)

const folder = mkdtempSync(join(tmpdir(), 'survey-weights-'))
const csv = join(folder, 'survey.csv')
const ours = join(folder, 'ours.csv')
writeFileSync(csv, asCsv(survey))
writeFileSync(
  ours,
  [
    'est,se',
    ...means.map(({ mean }) => (mean.kind === 'estimated' ? `${mean.estimate},${mean.standardError}` : ',')),
  ].join('\n'),
)
const inR = `
suppressMessages(library(survey))
d <- read.csv("${csv}"); ours <- read.csv("${ours}")
for (v in c("sex", "age", "housing")) d[[v]] <- factor(d[[v]])
s <- svydesign(id = ~1, strata = ~area, weights = ~w, fpc = ~N, data = d)
pop <- list(${Object.entries(survey.totals)
  .map(([margin, totals]) => `data.frame(${margin} = factor(0:${totals.length - 1}), Freq = c(${totals.join(',')}))`)
  .join(', ')})
rake1 <- function() suppressWarnings(rake(s, list(~sex, ~age, ~housing), pop))
totals <- c(sum(pop[[1]]$Freq), pop[[1]]$Freq[-1], pop[[2]]$Freq[-1], pop[[3]]$Freq[-1])
names(totals) <- colnames(model.matrix(~ sex + age + housing, d[1:9, ]))
exact <- function() calibrate(s, ~ sex + age + housing, totals, calfun = "raking", epsilon = 1e-12)
clock <- function(f, times) 1000 * median(replicate(times, system.time(f())[["elapsed"]]))
`
const peerDomains = 12
const recorded = { rake: 151, domains60: 18_754, source: 'R survey 4.4-2' }

// domain means
const ourDomains = await medianMilliseconds(() => domainMeans(raked, survey.score, survey.area), 7)
const workload = '600 domain means with standard errors after raking 60,000 respondents on 3 margins, 600 strata'
const rDomains = numberFromR(`${inR}
rk <- rake1(); few <- subset(rk, area < ${peerDomains})
cat(clock(function() svyby(~y, ~area, few, svymean), 3))`)
if (rDomains === undefined) skip('R beside ours', 'R with its package survey is not installed')
else {
  const all = (rDomains * 600) / peerDomains
  printGoal({
    package: name,
    goal: 'domain means after raking, times faster than R survey',
    workload: `${workload}; R measured on ${peerDomains} of the 600 domains and multiplied`,
    figure: all / ourDomains,
    unit: 'times',
    bound: { atLeast: 200 },
    milliseconds: ourDomains,
    peer: { name: 'R survey, svyby (12 domains × 50)', milliseconds: all, measured: 'same run' },
  })
}
printGoal({
  package: name,
  goal: 'domain means after raking, times faster than recorded for R survey',
  workload: `${workload}; recorded on 60 domains and multiplied by 10`,
  figure: (recorded.domains60 * 10) / ourDomains,
  unit: 'times',
  bound: { atLeast: 200 },
  milliseconds: ourDomains,
  peer: { name: recorded.source, milliseconds: recorded.domains60 * 10, measured: 'recorded elsewhere' },
})
const plain = straightforwardDomains(survey, raked.weights)
const plainTimes = [0, 1, 2, 3, 4, 5, 6].map((area) => {
  const elapsed = stopwatch()
  plain.standardErrorOf(area)
  return elapsed()
})
const plainAll = median(plainTimes) * 600
printGoal({
  package: name,
  goal: 'domain means after raking, times faster than a straightforward implementation',
  workload: `${workload}; the straightforward one measured on 7 domains and multiplied`,
  figure: plainAll / ourDomains,
  unit: 'times',
  bound: { atLeast: 10 },
  milliseconds: ourDomains,
  peer: {
    name: 'straightforward implementation (dense residuals per domain)',
    milliseconds: plainAll,
    measured: 'same run',
  },
})
const agreement = [0, 1, 250, 599].map((area) => {
  const mean = means[area]?.mean
  return mean?.kind === 'estimated' ? digits(mean.standardError, plain.standardErrorOf(area)) : 0
})
printGoal({
  package: name,
  goal: 'digits shared with the straightforward implementation',
  workload: 'standard errors of 4 of the 600 domains',
  figure: Math.min(...agreement),
  unit: 'digits',
  bound: { atLeast: 9 },
})
const agreementR = numberFromR(`${inR}
e <- svyby(~y, ~area, subset(exact(), area < ${peerDomains}), svymean); o <- ours[seq_len(${peerDomains}), ]
cat(-log10(max(abs(o$est / e$y - 1), abs(o$se / e$se - 1), 1e-16)))`)
if (agreementR !== undefined)
  printGoal({
    package: name,
    goal: 'digits shared with R survey, calibrate(calfun = "raking")',
    workload: `means and standard errors of ${peerDomains} of the 600 domains`,
    figure: agreementR,
    unit: 'digits',
    bound: { atLeast: 9 },
  })

// raking
const ourRaking = await medianMilliseconds(rake, 7)
const rakingWorkload = '60,000 respondents on 3 margins (2 × 6 × 4)'
const rRaking = numberFromR(`${inR} cat(clock(rake1, 5))`)
if (rRaking !== undefined)
  printGoal({
    package: name,
    goal: 'raking, times faster than R survey',
    workload: `${rakingWorkload}; ours to the last digits, R to its default tolerance of one person`,
    figure: rRaking / ourRaking,
    unit: 'times',
    bound: { atLeast: 2 },
    milliseconds: ourRaking,
    peer: { name: 'R survey, rake', milliseconds: rRaking, measured: 'same run' },
  })
printGoal({
  package: name,
  goal: 'raking, times faster than recorded for R survey',
  workload: rakingWorkload,
  figure: recorded.rake / ourRaking,
  unit: 'times',
  bound: { atLeast: 2 },
  milliseconds: ourRaking,
  peer: { name: recorded.source, milliseconds: recorded.rake, measured: 'recorded elsewhere' },
})
rmSync(folder, { recursive: true })
