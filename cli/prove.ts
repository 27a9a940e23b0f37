/** `./schakel prove [name …]`: the full-size proofs; without names it writes docs/generated/proof.json. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import type { ProofFile } from '../proofs/proof.ts'
import { runProofs } from '../proofs/run-proofs.ts'
import { threatModel, path as threatModelPath } from '../tools/threat-model.ts'
import { treeAt } from '../tools/tree.ts'

export const summary = 'run the full-size proofs and write docs/generated/proof.json'

const house = join(import.meta.dirname, '..')
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const size = process.argv.includes('--smoke') ? 'smoke' : 'full'
const proofs = await runProofs(size, { only: names, say: (line) => process.stdout.write(`${line}\n`) })
const failed = proofs.filter(({ passed }) => !passed)
if (names.length === 0 && size === 'full') {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: house, encoding: 'utf8' }).trim()
  const file: ProofFile = { commit, date: systemClock.today(), size, proofs }
  writeFileSync(join(house, 'docs/generated/proof.json'), `${JSON.stringify(file, null, 2)}\n`)
  // Says of every promise whether it is proven, from the file just written.
  writeFileSync(join(house, threatModelPath), threatModel(treeAt(house), file.date))
}
process.stdout.write(`${proofs.length - failed.length} proven, ${failed.length} not proven\n`)
process.exitCode = failed.length > 0 || proofs.length === 0 ? 1 : 0
