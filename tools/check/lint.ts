/** Biome's own binary: the wrapper package cannot be installed from a lock without addresses. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf, runProgram } from './run-program.ts'
import { type Step, top } from './step.ts'

const binary = `node_modules/@biomejs/cli-linux-${process.arch}/biome`
const options = ['--colors=off', '--reporter=github', '--diagnostic-level=error', '--max-diagnostics=none']

/** `::error title=lint/x,file=/…/a.ts,line=3,…::What` → `a.ts:3  lint/x  What` */
const shortened = (line: string): string => {
  const [, title, file, at, what] = /^::error title=([^,]*),file=([^,]*),line=(\d+).*?::(.*)$/.exec(line) ?? []
  if (file === undefined) return line
  const said =
    title === 'format'
      ? 'not formatted'
      : title?.endsWith('organizeImports')
        ? 'imports not in order'
        : `${title}  ${what}`
  return `${file.replace(top, '')}:${at}  ${said?.replaceAll('%0A', ' ')}`
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
    const seen = Number(/Checked (\d+) files/.exec(output)?.[1] ?? 0)
    const faults = linesOf(output, 1000).filter((line) => line.startsWith('::error'))
    const ok = code === 0 && seen > 0
    const lines = ok ? [] : [...faults.map(shortened), 'npm run check -- --fix sets format and imports right']
    return { ok, figure: `${seen} files, ${faults.length} faults`, lines }
  },
}
