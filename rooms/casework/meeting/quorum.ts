/**
 * Who must be at the table before something is decided. The law says that organs involved agree (WGS 2.31(5)) and that core
 * participants decide together; it gives no number. The house asks for more than half of the core participants involved, and
 * for two of them where there are two.
 */
export type Quorum = {
  /** Core participants involved in the case. */
  readonly of: readonly string[]
  readonly present: readonly string[]
  /** Units: core participants. */
  readonly needed: number
  readonly met: boolean
}
export type AtTable = { readonly organ: string; readonly tie: string }

export function quorumOf(
  row: { core: readonly string[]; involved: readonly string[] },
  table: readonly AtTable[],
): Quorum {
  const of = row.core.filter((organ) => row.involved.includes(organ)).sort()
  const present = of.filter((organ) => table.some((one) => one.organ === organ && one.tie === 'none'))
  const needed = Math.min(of.length, Math.max(2, Math.floor(of.length / 2) + 1))
  return { of, present, needed, met: present.length >= needed }
}
