/** Runs every proof of this folder, one after the other, and says what came of it. */
import { readdirSync } from 'node:fs'
import { stopwatch } from '../foundation/clock.ts'
import type { Proof, ProofRecord, ProofSize } from './proof.ts'

export async function allProofs(): Promise<Proof[]> {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.proof.ts'))
    .sort()
  return Promise.all(files.map(async (name) => ((await import(`./${name}`)) as { proof: Proof }).proof))
}

/** A proof that throws counts as failed; the others still run. `only`: names, empty for all. `keep`: told of each as it ends. */
export async function runProofs(
  size: ProofSize,
  {
    only = [],
    say,
    keep = () => undefined,
  }: { only?: readonly string[]; say: (line: string) => void; keep?: (record: ProofRecord) => void },
): Promise<ProofRecord[]> {
  const chosen = (await allProofs()).filter(({ name }) => only.length === 0 || only.includes(name))
  const records: ProofRecord[] = []
  for (const proof of chosen) {
    const { name, title, promises } = proof
    const elapsed = stopwatch()
    say(`… ${name}: ${title}`)
    const outcome = await proof.run(size).catch((error: unknown) => ({
      passed: false,
      figures: { error: error instanceof Error ? error.message : 'unknown' },
      control: 'missed' as const,
      planted: 'not reached',
    }))
    const seconds = Math.round(elapsed() / 100) / 10
    records.push({ name, title, promises, seconds, ...outcome, passed: outcome.passed && outcome.control === 'found' })
    const record = records.at(-1)
    if (record) keep(record)
    const figures = Object.entries(outcome.figures)
      .map(([figure, value]) => `${figure} ${value}`)
      .join(', ')
    say(`${records.at(-1)?.passed ? 'ok ' : 'NOT'} ${name} (${seconds} s): ${figures}; control ${outcome.control}`)
  }
  return records
}
