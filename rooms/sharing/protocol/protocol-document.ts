/** A protocol as a municipality writes it: the rules of one regime and the purposes that belong to it, in one file. */
import { parse } from 'yaml'
import { z } from 'zod'
import { purposeDocument, regimeDocument, regimeInUseNeedsARetentionPeriod } from '../law-document.ts'

export const protocolDocument = regimeDocument.extend({
  purposes: z.array(purposeDocument).default([]),
})
export type Protocol = z.infer<typeof protocolDocument>

type Issues = z.core.$ZodIssue[]
export type ReadProtocol =
  | { readonly protocol: Protocol }
  | { readonly issues: Issues }
  /** No YAML. Units: line, counted from 1. */
  | { readonly brokenAtLine: number }

/** Every fault at once, each with the place in the file. A rule of our own says its sentence as `nl|en`. */
export function protocolIn(text: string): ReadProtocol {
  let written: unknown
  try {
    // No aliases: a short file could unfold into a very long one.
    written = parse(text, { maxAliasCount: 0 })
  } catch (error) {
    return { brokenAtLine: (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1 }
  }
  const read = heldByItsRules.safeParse(written, { reportInput: true })
  return read.success ? { protocol: read.data } : { issues: read.error.issues }
}

const heldByItsRules = protocolDocument.superRefine((protocol, { addIssue }) => {
  if (!regimeInUseNeedsARetentionPeriod(protocol))
    addIssue({
      code: 'custom',
      path: ['retention'],
      message: 'een regime in gebruik heeft een bewaartermijn nodig|a regime in use needs a retention period',
    })
  for (const [at, { regime }] of protocol.purposes.entries())
    if (regime !== protocol.regime)
      addIssue({
        code: 'custom',
        path: ['purposes', at, 'regime'],
        message: 'hoort bij een ander regime|belongs to another regime',
      })
})
