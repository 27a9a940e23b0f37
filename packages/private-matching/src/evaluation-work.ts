/** Evaluating a whole register, in one go or split over workers that the caller runs. */
import { type Bytes, concat } from './bytes.ts'
import type { Mode } from './hash-to-ristretto.ts'
import { evaluate, outputLength } from './oprf.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import { type Ristretto, scalar } from './ristretto.ts'
import type { EvaluateAll } from './table.ts'

/** One worker's share; plain bytes, so that it can be posted. The key goes to the worker and nowhere else. */
export type EvaluationWork = { readonly privateKey: Bytes; readonly inputs: readonly Bytes[]; readonly mode?: Mode }

/**
 * What a worker does with its share.
 *
 * Shapes: 64 bytes per input, in order. Errors: `malformed-scalar`, `input-too-long`, `input-maps-to-identity`.
 */
export function evaluateShare(ristretto: Ristretto, { privateKey, inputs, mode }: EvaluationWork): Bytes {
  scalar(ristretto, privateKey)
  const outputs = new Uint8Array(inputs.length * outputLength)
  for (const [at, input] of inputs.entries())
    outputs.set(evaluate(ristretto, privateKey, input, mode), at * outputLength)
  return outputs
}

/**
 * An `EvaluateAll` for `buildTable` that gives each of `workers` workers an equal share.
 *
 * `runInWorker` sends one share to worker number `worker` and resolves with `evaluateShare`'s bytes.
 * Errors: `wrong-number-of-evaluations` when a worker gives back another number of outputs.
 */
export function inWorkers(
  workers: number,
  privateKey: Bytes,
  runInWorker: (worker: number, work: EvaluationWork) => Promise<Bytes>,
): EvaluateAll {
  return async (inputs) => {
    const share = Math.ceil(inputs.length / Math.max(1, workers))
    const parts = await Promise.all(
      Array.from({ length: Math.max(1, workers) }, async (_, worker) => {
        const mine = inputs.slice(worker * share, (worker + 1) * share)
        const outputs = mine.length === 0 ? new Uint8Array(0) : await runInWorker(worker, { privateKey, inputs: mine })
        if (outputs.length !== mine.length * outputLength) throw new PrivateMatchingError('wrong-number-of-evaluations')
        return outputs
      }),
    )
    return concat(...parts)
  }
}
