/** Two checkpoints of one log side by side: did it grow, was it rolled back, or does it show different people different histories? */
import { same } from './bytes.ts'
import type { SignedCheckpoint } from './checkpoint.ts'
import { checkConsistency } from './merkle-proof.ts'
import type { TreeHasher } from './merkle-tree.ts'
import type { TiledTree } from './tiled-tree.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** The two notes as they were signed: with the log's public key they convince anybody. */
export type Evidence = readonly [seen: Uint8Array, presented: Uint8Array]
export type Succession =
  | { readonly verdict: 'same' }
  /** The presented tree begins with the one seen before, proven. */
  | { readonly verdict: 'grown'; readonly by: number }
  /** The log now shows fewer rows than it signed before. An old copy that was put back, or a reader who was sent an old page. */
  | { readonly verdict: 'rolled-back'; readonly by: number; readonly evidence: Evidence }
  /** The log signed two histories that exclude each other. No honest mistake of a reader can cause this. */
  | { readonly verdict: 'split-view'; readonly evidence: Evidence }
  /** Nothing was shown, or a proof that does not hold: ask again before accusing. */
  | { readonly verdict: 'not-proven'; readonly evidence: Evidence }

/**
 * Judges what a log presents against what was seen of it before.
 *
 * `by` says how the growth is shown: a consistency proof, or the opened tree of `presented`, from whose checked tiles the
 * earlier root is computed. Only the tree can turn a larger size into the verdict `split-view`: a wrong proof proves nothing.
 * Assumes: (a) both are opened with the same trust. Errors: `other-origin`; `root-differs` when the tree is not that of
 * `presented`; as `TiledTree.rootAt`.
 */
export async function judgeSuccession(it: {
  readonly seen: SignedCheckpoint
  readonly presented: SignedCheckpoint
  readonly by: { readonly proof: readonly Uint8Array[] } | { readonly tree: TiledTree } | null
  readonly hasher: TreeHasher
}): Promise<Succession> {
  const { seen, presented, by } = it
  const evidence: Evidence = [seen.note, presented.note]
  if (seen.origin !== presented.origin)
    throw new TransparencyLogError('other-origin', 'Compare two checkpoints of one log.', presented.origin)
  if (seen.size === presented.size)
    return same(seen.root, presented.root) ? { verdict: 'same' } : { verdict: 'split-view', evidence }
  if (seen.size > presented.size) return { verdict: 'rolled-back', by: seen.size - presented.size, evidence }
  if (by === null) return { verdict: 'not-proven', evidence }
  const grown = { verdict: 'grown', by: presented.size - seen.size } as const
  if ('tree' in by) {
    if (by.tree.size !== presented.size || !same(by.tree.root, presented.root))
      throw new TransparencyLogError('root-differs', 'Pass the tree that was opened with the presented checkpoint.')
    return same(await by.tree.rootAt(seen.size), seen.root) ? grown : { verdict: 'split-view', evidence }
  }
  try {
    checkConsistency({ earlier: seen, later: presented, proof: by.proof }, it.hasher)
    return grown
  } catch (error) {
    if (error instanceof TransparencyLogError) return { verdict: 'not-proven', evidence }
    throw error
  }
}
