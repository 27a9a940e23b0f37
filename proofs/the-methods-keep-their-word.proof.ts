import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Simulation } from '../packages/testing/simulation.ts'
import type { Proof } from './proof.ts'

const packages = join(import.meta.dirname, '../packages')

/** Every package lists its simulations in `bench/simulations.ts`; figures are named `package/simulation figure`. */
export const proof: Proof = {
  name: 'the-methods-keep-their-word',
  title: 'Intervals cover what they promise, alarms are as rare as they say, and protected cells stay closed',
  promises: [],
  run: async (size) => {
    const figures: { [figure: string]: number | string } = {}
    const planted: string[] = []
    let [passed, found, ran] = [true, true, 0]
    for (const name of readdirSync(packages).sort()) {
      const file = join(packages, name, 'bench/simulations.ts')
      if (!existsSync(file)) continue
      const { simulations } = (await import(file)) as { simulations: readonly Simulation[] }
      for (const simulation of simulations) {
        const outcome = await simulation.run(size)
        ran++
        for (const [figure, value] of Object.entries(outcome.figures))
          figures[`${name}/${simulation.name} ${figure}`] = value
        planted.push(outcome.planted)
        if (!outcome.passed) figures[`${name}/${simulation.name}`] = 'NOT as promised'
        if (outcome.control === 'missed') figures[`${name}/${simulation.name} control`] = 'missed'
        passed &&= outcome.passed
        found &&= outcome.control === 'found'
      }
    }
    return { passed: passed && ran > 0, figures, control: found ? 'found' : 'missed', planted: planted.join(' ') }
  },
}
