/** Which Cedar resource type is which table, and how its attributes become columns. One object per room, in `access/mapping.ts`. */

export type AttributeMapping =
  /** String, Long or Bool ↔ text, integer or boolean column. `uuid`: only to be compared with ids of the person asking. */
  | { readonly column: string; readonly type?: 'uuid' }
  /** Set<String> ↔ `text[]` (or `uuid[]`) with a GIN index. A NULL inside an array counts as absent. */
  | { readonly array: string; readonly type?: 'uuid' }
  /** The same for every row of this table. */
  | { readonly constant: string | number | boolean }

/** Key: the Cedar resource type, e.g. `casework::Case`. */
export type TableMapping = {
  readonly [resourceType: string]: {
    readonly table: `${string}.${string}`
    /** The action whose policies guard reading rows, e.g. `read-case`. */
    readonly action: string
    readonly attributes: { readonly [attribute: string]: AttributeMapping }
  }
}

/**
 * What a person who was refused could change, per room, in `access/domains.ts`. Only what stands here is ever named in
 * an answer to "why not": never list what another organ decided (who is withheld, who objected).
 */
export type Domains = {
  /** Other organs and purposes worth trying; roles are known already. */
  readonly principal?: { readonly organ?: readonly string[]; readonly purpose?: readonly string[] }
  /** Per resource type and attribute. */
  readonly resource?: { readonly [resourceType: string]: { readonly [attribute: string]: AttributeDomain } }
  /** Per action (`admit-case`) and attribute of the context. */
  readonly context?: { readonly [action: string]: { readonly [attribute: string]: AttributeDomain } }
}
export type ChangeKind = 'role' | 'organ' | 'purpose' | 'involvement' | 'phase' | 'consent' | 'date' | 'condition'
export type AttributeDomain =
  | {
      readonly kind: Exclude<ChangeKind, 'role' | 'organ' | 'purpose' | 'involvement'>
      readonly values: readonly (string | number | boolean)[]
    }
  /** A set of organs (or persons) that the one asking could join. */
  | { readonly kind: 'involvement'; readonly joins: 'organ' | 'person' }
