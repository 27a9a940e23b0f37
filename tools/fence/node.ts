/** A node of the parsed source, as far as the fence looks at it. */
export type Node = { readonly type: string; readonly start: number; readonly [part: string]: unknown }

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
