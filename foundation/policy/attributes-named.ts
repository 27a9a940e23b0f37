/** Which attributes a rule looks at: the only ones worth changing to get another answer. */
import type { Policy } from './policy.ts'

/** E.g. `principal.organ`, `resource.state`, `context.consent`. */
export function attributesNamed(policies: readonly Policy[]): Set<string> {
  const found = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const path = (node as { '.'?: { left?: { Var?: string }; attr?: string } })['.']
    if (path?.left?.Var && path.attr) found.add(`${path.left.Var}.${path.attr}`)
    Object.values(node).forEach(walk)
  }
  for (const { json } of policies) walk(json.conditions)
  return found
}
