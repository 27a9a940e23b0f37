export type RoomRule = { readonly says: string; readonly knocksAt: readonly string[] }
export type Station = {
  readonly of: string | readonly string[]
  readonly rule: number
  readonly imports: readonly string[]
  readonly types?: readonly string[]
  readonly outside: 'product' | 'any' | 'own' | readonly string[]
  readonly node: boolean
  readonly pure?: true
  readonly resident?: true
  readonly dynamic?: true
  readonly because: string
}
export const rooms: Readonly<Record<string, RoomRule>>
export const parts: Readonly<Record<string, string>>
export const rules: Readonly<Record<number, { readonly name: string; readonly says: string }>>
export const fixedFiles: readonly string[]
export const verbs: readonly string[]
export const browserSafePackages: readonly string[]
export const stations: readonly Station[]
export const databaseModule: {
  readonly inside: readonly string[]
  readonly outside: readonly string[]
  readonly speakers: readonly string[]
}
export const clocks: readonly string[]
export const readsFolders: readonly string[]
export const broughtAlong: Readonly<Record<string, string>>
export const residentEntrance: {
  readonly rooms: readonly string[]
  readonly routes: readonly string[]
  readonly pages: readonly string[]
}
export const sql: {
  readonly foundationSchemas: readonly string[]
  readonly foundationDoor: readonly string[]
  readonly foreignSchemas: readonly string[]
  readonly definerFunctions: readonly string[]
  readonly plpgsqlFunctions: readonly string[]
  readonly applicationRoles: readonly string[]
  readonly logins: readonly string[]
  readonly owner: string
  readonly ownerOnlyTables: Readonly<Record<string, string>>
  readonly lintExceptions: Readonly<Record<string, string>>
}
export const budgets: {
  readonly productDependencies: number
  readonly packageDependencies: Readonly<Record<string, number>> & { readonly default: number }
  readonly productFile: {
    readonly median: number
    readonly p90: number
    readonly warning: number
    readonly reasonNeeded: number
  }
  readonly packageFile: { readonly p90: number }
  readonly doorLines: number
}
