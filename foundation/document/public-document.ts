/** Documents that everybody may take: whoever asks at the same time, or soon after, gets the bytes that were made for the first. */
import { createHash } from 'node:crypto'
import { renderDocument } from './render-document.ts'

/** Units: documents. The one that was asked for longest ago makes place. */
const mostKept = 64
const kept = new Map<string, Promise<Buffer>>()

/**
 * As `renderDocument`, and a fault is not kept. Rendering holds up everybody in this process, so a stranger who asks again and
 * again for one document must not make it render again and again.
 * Not: for what says anything about anybody; that stays in no memory.
 */
export function renderPublicDocument(template: string, content: unknown): Promise<Buffer> {
  const name = createHash('sha256')
    .update(JSON.stringify([template, content]))
    .digest('hex')
  const made = kept.get(name) ?? renderDocument(template, content)
  kept.delete(name)
  kept.set(name, made)
  made.catch(() => kept.delete(name))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return made
}
