import { trespasses } from '../bite/trespasses.ts'
import { bitesElsewhere, falseAlarms, isNamed } from '../bite.ts'
import { sentence } from '../fence/finding.ts'
import { fence as judge } from '../fence/judge.ts'
import type { Step } from './step.ts'

export const fence: Step = {
  name: 'fence',
  says: 'every file knocks only where house-rules.mjs lets it',
  run(tree) {
    const { findings, seen, edges } = judge(tree)
    const lines = findings.map(sentence)
    if (seen === 0) lines.push('the fence saw no file at all: that is a fault of the fence, not a clean house')
    return {
      ok: lines.length === 0,
      figure: `${seen} files, ${edges.length} imports, ${findings.length} trespasses`,
      lines,
    }
  },
}

export const bite: Step = {
  name: 'bite',
  says: 'a planted trespass against each rule is found and named',
  run(tree) {
    const missed = trespasses
      .filter((trespass) => !isNamed(trespass))
      .map(({ rule, tries }) => `rule ${rule} did not bite: ${tries}`)
    const alarms = falseAlarms().map(({ file, reason }) => `false alarm in a house in order: ${file}: ${reason}`)
    const absent = Object.values(bitesElsewhere)
      .filter((place) => !tree.has(place))
      .map((place) => `the bite test ${place} is missing`)
    const lines = [...missed, ...alarms, ...absent]
    return {
      ok: lines.length === 0,
      figure: `${trespasses.length - missed.length} of ${trespasses.length} named`,
      lines,
    }
  },
}
