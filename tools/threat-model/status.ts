/** Is a promise proven? Only by proofs that passed at full size, with their control found, not longer ago than 30 days. */
import type { ProofFile, ProofRecord } from '../../proofs/proof.ts'
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
  if (file.size !== 'full') return not('only run in its short form')
  const age = daysBetween(file.date, today)
  if (!(age >= 0 && age <= validDays))
    return not(`last run ${file.date.slice(0, 10)}, longer than ${validDays} days ago`)
  const found: ProofRecord[] = []
  for (const name of aspect.proofs) {
    const record = file.proofs.find((proof) => proof.name === name)
    if (record === undefined) return not(`the proof ${name} has not been run`)
    if (record.control !== 'found') return not(`${name} did not find its planted fault`)
    if (!record.passed) return not(`${name} failed on ${file.date.slice(0, 10)}`)
    found.push(record)
  }
  const figures = found.map(({ name, figures: measured }) => {
    const said = Object.entries(measured).map(([figure, value]) => `${figure} ${value}`)
    return `\`${name}\`${said.length > 0 ? ` (${said.join(', ')})` : ''}`
  })
  return { aspect, proven: true, why: `${figures.join(', ')} on ${file.date.slice(0, 10)}` }
}

export function statusOf({ aspects }: Promise_, file: ProofFile | undefined, today: string): PromiseStatus {
  const judgedAspects = aspects.map((aspect) => judged(aspect, file, today))
  const proven = judgedAspects.filter((aspect) => aspect.proven).length
  const state = proven === 0 ? 'not proven' : proven === judgedAspects.length ? 'proven' : 'partly proven'
  return { state, aspects: judgedAspects }
}
