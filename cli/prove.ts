/**
 * `./schakel prove [name …]`: the full-size proofs. Each is written to docs/generated/proof.json as it ends, in the place of
 * its last run; with names only when `--keep` is said. Each names the commit it ran on: together they take more than an hour.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import type { KeptProof, ProofFile, ProofRecord } from '../proofs/proof.ts'
import { runProofs } from '../proofs/run-proofs.ts'
import { threatModel, path as threatModelPath } from '../tools/threat-model.ts'
import { treeAt } from '../tools/tree.ts'

export const summary = 'run the full-size proofs and write docs/generated/proof.json'

const house = join(import.meta.dirname, '..')
const path = join(house, 'docs/generated/proof.json')
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const size = process.argv.includes('--smoke') ? 'smoke' : 'full'
const kept = size === 'full' && (names.length === 0 || process.argv.includes('--keep'))
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: house, encoding: 'utf8' }).trim()

/** Read anew each time: another run may write beside this one. A proof that is no more is left out. */
function provenBefore(): readonly KeptProof[] {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ProofFile).proofs : []
  return before.filter(({ name }) => existsSync(join(house, `proofs/${name}.proof.ts`)))
}

function keep(record: ProofRecord): void {
  if (!kept) return
  const others = provenBefore().filter(({ name }) => name !== record.name)
  const date = systemClock.today()
  const proofs = [...others, { ...record, commit, date }].sort((a, b) => (a.name < b.name ? -1 : 1))
  const file: ProofFile = { proofs }
  writeFileSync(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`)
  renameSync(`${path}.new`, path)
  // Says of every promise whether it is proven, from the file just written.
  writeFileSync(join(house, threatModelPath), threatModel(treeAt(house), date))
}

const proofs = await runProofs(size, { only: names, say: (line) => process.stdout.write(`${line}\n`), keep })
const failed = proofs.filter(({ passed }) => !passed)
process.stdout.write(`${proofs.length - failed.length} proven, ${failed.length} not proven\n`)
process.exitCode = failed.length > 0 || proofs.length === 0 ? 1 : 0
