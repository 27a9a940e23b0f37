/** Are the generated files what their sources say? `npm run check -- --write` renews them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generated, generators } from '../generated/generated.ts'
import { type Tree, treeAt } from '../tree.ts'
import { linesOf, runProgram } from './run-program.ts'
import { type Step, top } from './step.ts'

const present = (tree: Tree) => generators.filter(({ program }) => tree.has(program))

/** Writes every generated file anew; answers which changed or failed. */
export async function renew(): Promise<string[]> {
  const said: string[] = []
  for (const { program, makes } of present(treeAt(top))) {
    const { code, output } = await runProgram(process.execPath, program)
    if (code !== 0) said.push(`${makes} could not be made: ${linesOf(output, 3).join(' ')}`)
  }
  for (const { path, make } of generated) {
    const tree = treeAt(top)
    const text = await make(tree, true)
    if (tree.get(path) === text) continue
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), text)
    said.push(`wrote ${path}`)
  }
  return said
}

export const fresh: Step = {
  name: 'fresh',
  says: 'generated files are what their sources say',
  async run(tree) {
    const stale: string[] = []
    for (const { path, make } of generated) {
      try {
        if (tree.get(path) !== (await make(tree))) stale.push(`${path} is stale`)
      } catch (error) {
        stale.push(`${path}: ${error instanceof Error ? error.message : 'cannot be made'}`)
      }
    }
    const programs = present(tree)
    const results = await Promise.all(programs.map(({ program }) => runProgram(process.execPath, program, '--check')))
    results.forEach(({ code, output }, at) => {
      if (code !== 0) stale.push(`${programs[at]?.makes}: ${linesOf(output, 8).join(' · ')}`)
    })
    const lines = stale.length > 0 ? [...stale, 'npm run check -- --write renews them'] : []
    return {
      ok: stale.length === 0,
      figure: `${generated.length + programs.length} kinds, ${stale.length} stale`,
      lines,
    }
  },
}
