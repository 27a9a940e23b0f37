/** What a checkpoint of ours says beside size and root: its number and the moment it was signed. */
import { type Checkpoint, TransparencyLogError } from '../../packages/transparency-log/src/index.ts'

export const linesOf = (number: number, signedAt: Date): readonly string[] => [
  `number ${number}`,
  `signed ${signedAt.toISOString()}`,
]

/** Null when the lines are not ours. */
export function readLines({ extensions }: Pick<Checkpoint, 'extensions'>): { number: number; signedAt: Date } | null {
  const [number, signed, ...more] = extensions
  const found = [/^number ([1-9][0-9]{0,9})$/.exec(number ?? ''), /^signed (\S+)$/.exec(signed ?? '')]
  if (more.length > 0 || !found[0]?.[1] || !found[1]?.[1]) return null
  return { number: Number(found[0][1]), signedAt: new Date(found[1][1]) }
}

/** A code of the log's own errors, or whatever else went wrong, in one word. */
export const codeOf = (error: unknown): string => (error instanceof TransparencyLogError ? error.code : 'unreadable')
