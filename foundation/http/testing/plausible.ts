/** A value that a contract would take, so that what is wrong with a request is one thing and the rest gets deeper. */
import type { Part } from '../../../kit/contract.ts'
import { insideOf } from '../strict-contract.ts'

export const aUuid = '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00'
const candidates: readonly unknown[] = [
  aUuid,
  '2026-11-23',
  '2026-11-23T09:00:00Z',
  'Overlast op het plein, al drie weken.',
  'plein',
  '1.1',
  '2026-4',
  'a'.repeat(64),
  1,
  2026,
  0,
  true,
  null,
]

export const fieldsOf = (part: Part | undefined): readonly [string, Part][] =>
  part ? Object.entries(insideOf(part).shape ?? {}) : []

export function plausible(part: Part): unknown {
  const { type, innerType, in: before, element, options = [], entries } = insideOf(part)
  if (type === 'object') return Object.fromEntries(fieldsOf(part).map(([name, field]) => [name, plausible(field)]))
  if (type === 'array' && element) return [plausible(element)]
  if (type === 'union' && options[0]) return plausible(options[0])
  if (type === 'enum') return Object.values(entries ?? {})[0]
  if (type === 'literal') return insideOf(part).values?.[0]
  if (innerType) return plausible(innerType)
  const fits = candidates.find((one) => part.safeParse(one).success)
  return fits === undefined && before ? plausible(before) : fits
}

/** A body of several shapes is asked in each: the fields that tell them apart are then right. */
export type Variant = {
  readonly fixed: { readonly [name: string]: unknown }
  readonly fields: readonly [string, Part][]
}
export function variantsOf(part: Part | undefined): readonly Variant[] {
  if (!part) return []
  const { type, options = [], in: before } = insideOf(part)
  if (type === 'union') return options.flatMap((option) => variantsOf(option))
  if (type === 'pipe' && before) return variantsOf(before)
  const all = fieldsOf(part)
  const isLiteral = ([, field]: readonly [string, Part]) => insideOf(field).type === 'literal'
  const fixed = Object.fromEntries(all.filter(isLiteral).map(([name, field]) => [name, plausible(field)]))
  return [{ fixed, fields: all.filter((entry) => !isLiteral(entry)) }]
}
