/**
 * A proof puts a number on a promise, on the running product, with a control: the same measurement on something broken
 * on purpose, which must be found. A proof whose control is missed has failed, whatever it says of the product.
 */
export type PromiseCode = `P${number}`
/** Smoke runs inside `./schakel test`; full inside `./schakel prove`. */
export type ProofSize = 'smoke' | 'full'
export type Figures = { readonly [figure: string]: number | string }
export type ProofOutcome = {
  readonly passed: boolean
  readonly figures: Figures
  /** Did the measurement find the planted fault? */
  readonly control: 'found' | 'missed'
  /** What the planted fault was, in one sentence. */
  readonly planted: string
}
export type Proof = {
  /** Kebab-case, also the file's name. */
  readonly name: string
  /** One sentence of the field. */
  readonly title: string
  readonly promises: readonly PromiseCode[]
  readonly run: (size: ProofSize) => Promise<ProofOutcome>
}
export type ProofRecord = Omit<Proof, 'run'> & ProofOutcome & { readonly seconds: number }
/** Of which commit it was found, and on which day. */
export type KeptProof = ProofRecord & { readonly commit: string; readonly date: string }
/** `docs/generated/proof.json`: of each proof its last run at full size. */
export type ProofFile = { readonly proofs: readonly KeptProof[] }
