/** Biome's own binary: the wrapper package cannot be installed from a lock without addresses. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf, runProgram } from './run-program.ts'
import { type Step, top } from './step.ts'

const binary = `node_modules/@biomejs/cli-linux-${process.arch}/biome`
const options = ['--colors=off', '--reporter=json', '--diagnostic-level=error', '--max-diagnostics=none']

type Diagnostic = {
  readonly message: string
  readonly category: string
  readonly location: { readonly path: string; readonly start: { readonly line: number } }
}
type Report = {
  readonly summary: { readonly unchanged: number; readonly changed: number }
  readonly diagnostics: readonly Diagnostic[]
}

const lineOf = ({ message, category, location }: Diagnostic): string => {
  const said =
    category === 'format'
      ? 'not formatted'
      : category.endsWith('organizeImports')
        ? 'imports not in order'
        : `${category}  ${message}`
  return `${location.path}:${location.start.line}  ${said.replaceAll('\n', ' ')}`
}

/** Sets right what can be set right by itself; the rest is reported by `lint`. */
export const format = (...paths: string[]) => runProgram(binary, 'check', '--write', ...paths)

export const lint: Step = {
  name: 'lint',
  says: 'format, imports and lint rules of biome.json',
  async run() {
    if (!existsSync(join(top, binary))) {
      return { ok: false, figure: 'not run', lines: [`${binary} is not installed: npm ci`] }
    }
    const { code, output } = await runProgram(binary, 'check', ...options, '.')
    const json = output.split('\n').find((line) => line.startsWith('{'))
    if (json === undefined) return { ok: false, figure: 'no report', lines: linesOf(output) }
    const { summary, diagnostics } = JSON.parse(json) as Report
    const seen = summary.unchanged + summary.changed
    const ok = code === 0 && seen > 0
    const lines = ok ? [] : [...diagnostics.map(lineOf), 'npm run check -- --fix sets format and imports right']
    return { ok, figure: `${seen} files, ${diagnostics.length} faults`, lines }
  },
}
