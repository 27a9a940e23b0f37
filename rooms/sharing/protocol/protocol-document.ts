/** A protocol as a municipality writes it: the rules of one regime and the purposes that belong to it, in one file. */
import { parse } from 'yaml'
import { z } from 'zod'
import { purposeDocument, regimeDocument, regimeInUseNeedsARetentionPeriod } from '../law-document.ts'

export const protocolDocument = regimeDocument.extend({
  purposes: z.array(purposeDocument).default([]),
})
export type Protocol = z.infer<typeof protocolDocument>

export type Fault = { readonly name: string; readonly reason: string }
export type ReadProtocol = { readonly protocol: Protocol } | { readonly faults: readonly Fault[] }

/** Every fault at once, each with the place in the file (`categories.3.basis`). */
export function protocolIn(text: string): ReadProtocol {
  let written: unknown
  try {
    written = parse(text, { maxAliasCount: 0 })
  } catch (error) {
    return {
      faults: [{ name: 'text', reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'YAML' }],
    }
  }
  const read = protocolDocument.safeParse(written)
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => ({ name: `text.${path.join('.')}`, reason: message })),
    }
  const protocol = read.data
  const faults = [
    ...(regimeInUseNeedsARetentionPeriod(protocol)
      ? []
      : [{ name: 'text.retention', reason: 'a regime in use needs a retention period' }]),
    ...protocol.purposes
      .filter(({ regime }) => regime !== protocol.regime)
      .map(({ code }) => ({ name: 'text.purposes', reason: `purpose ${code} belongs to another regime` })),
  ]
  return faults.length > 0 ? { faults } : { protocol }
}
