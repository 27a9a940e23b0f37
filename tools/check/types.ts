/** TypeScript 7 over the whole house; also the bite of fence rule 12 (`tools/bite/routes.bite.ts`). */
import { linesOf, runProgram } from './run-program.ts'
import type { Step } from './step.ts'

/** What did not change since the last run is not looked at again. */
const remembered = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/schakel/types.tsbuildinfo']

export const types: Step = {
  name: 'types',
  says: 'the whole house compiles',
  async run() {
    const { code, output } = await runProgram('node_modules/.bin/tsc', '-p', '.', '--pretty', 'false', ...remembered)
    const lines = linesOf(output)
    const faults = lines.filter((line) => line.includes('error TS')).length
    return { ok: code === 0, figure: `${faults} faults`, lines }
  },
}
