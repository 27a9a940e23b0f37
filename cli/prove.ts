/**
 * `./schakel prove [name …]`: the full-size proofs. Without names each is written to docs/generated/proof.json as it ends;
 * with names only when `--keep` is said: then it joins what was proven of this very commit, else it begins anew.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import type { ProofFile, ProofRecord } from '../proofs/proof.ts'
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
const ownSoFar: ProofRecord[] = []

/** What was proven of this commit, also by a run beside this one; of another commit, nothing. */
function provenBefore(): readonly ProofRecord[] {
  if (names.length === 0) return ownSoFar
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ProofFile) : undefined
  return before?.commit === commit && before.size === size ? before.proofs : []
}

function keep(record: ProofRecord): void {
  if (!kept) return
  const others = provenBefore().filter(({ name }) => name !== record.name)
  const proofs = [...others, record].sort((a, b) => (a.name < b.name ? -1 : 1))
  ownSoFar.push(record)
  const file: ProofFile = { commit, date: systemClock.today(), size, proofs }
  writeFileSync(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`)
  renameSync(`${path}.new`, path)
  // Says of every promise whether it is proven, from the file just written.
  writeFileSync(join(house, threatModelPath), threatModel(treeAt(house), file.date))
}

const proofs = await runProofs(size, { only: names, say: (line) => process.stdout.write(`${line}\n`), keep })
const failed = proofs.filter(({ passed }) => !passed)
process.stdout.write(`${proofs.length - failed.length} proven, ${failed.length} not proven\n`)
process.exitCode = failed.length > 0 || proofs.length === 0 ? 1 : 0
