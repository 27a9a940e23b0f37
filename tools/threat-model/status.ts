/** Is a promise proven? Only by proofs that passed at full size, with their control found, not longer ago than 30 days. */
import type { KeptProof, ProofFile } from '../../proofs/proof.ts'
import type { Aspect, Promise_ } from './promises.ts'

export const validDays = 30

export type AspectStatus = { readonly aspect: Aspect; readonly proven: boolean; readonly why: string }
export type PromiseStatus = {
  readonly state: 'proven' | 'partly proven' | 'not proven'
  readonly aspects: readonly AspectStatus[]
}

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000

function judged(aspect: Aspect, file: ProofFile | undefined, today: string): AspectStatus {
  const not = (why: string): AspectStatus => ({ aspect, proven: false, why })
  if (aspect.proofs.length === 0) return not('no proof has been written')
  if (file === undefined) return not('no proofs have been run')
  const found: KeptProof[] = []
  for (const name of aspect.proofs) {
    const record = file.proofs.find((proof) => proof.name === name)
    if (record === undefined) return not(`the proof ${name} has not been run`)
    const day = record.date.slice(0, 10)
    const age = daysBetween(day, today)
    if (!(age >= 0 && age <= validDays)) return not(`${name} last ran on ${day}, longer than ${validDays} days ago`)
    if (record.control !== 'found') return not(`${name} did not find its planted fault`)
    if (!record.passed) return not(`${name} failed on ${day}`)
    found.push(record)
  }
  const figures = found.map(({ name, figures: measured, date, commit }) => {
    const said = Object.entries(measured).map(([figure, value]) => `${figure} ${value}`)
    return `\`${name}\`${said.length > 0 ? ` (${said.join(', ')})` : ''} on ${date.slice(0, 10)}, commit ${commit.slice(0, 7)}`
  })
  return { aspect, proven: true, why: figures.join(', ') }
}

export function statusOf({ aspects }: Promise_, file: ProofFile | undefined, today: string): PromiseStatus {
  const judgedAspects = aspects.map((aspect) => judged(aspect, file, today))
  const proven = judgedAspects.filter((aspect) => aspect.proven).length
  const state = proven === 0 ? 'not proven' : proven === judgedAspects.length ? 'proven' : 'partly proven'
  return { state, aspects: judgedAspects }
}
