/** What a resident page would carry along: follows every value import, so that nothing heavy comes in by a detour. */
import type { Edge } from './circles.ts'
import type { Finding } from './finding.ts'

type Outside = { readonly name: string; readonly line: number; readonly typeOnly: boolean }

const heavy = (name: string) => /^(react|react-dom|react-aria-components|zod)$|^(@tanstack|maplibre-gl)\b/.test(name)

export function residentWeight(
  roots: readonly string[],
  edges: readonly Edge[],
  outsideOf: ReadonlyMap<string, readonly Outside[]>,
): Finding[] {
  const next = new Map<string, Edge[]>()
  for (const edge of edges) if (!edge.typeOnly) next.set(edge.from, [...(next.get(edge.from) ?? []), edge])
  const findings: Finding[] = []
  for (const root of roots) {
    const cameBy = new Map<string, Edge>()
    const queue = [root]
    for (let at = 0; at < queue.length; at++) {
      const file = queue[at] as string
      const way = () => {
        const names = [file]
        let line = 1
        for (let step = cameBy.get(file); step !== undefined; step = cameBy.get(step.from)) {
          names.unshift(step.from)
          line = step.line
        }
        return { names, line }
      }
      // the page's own imports are judged by its station; here only what comes in by a detour
      if (file !== root) {
        const carried = outsideOf.get(file)?.find((outside) => !outside.typeOnly && heavy(outside.name))
        const { names, line } = way()
        if (carried !== undefined) {
          findings.push({
            rule: 4,
            file: root,
            line,
            reason: `carries ${carried.name} to the resident: ${[...names, carried.name].join(' → ')}`,
          })
        } else if (file.endsWith('.tsx')) {
          findings.push({
            rule: 4,
            file: root,
            line,
            reason: `carries a workbench page to the resident: ${names.join(' → ')}`,
          })
        }
      }
      for (const edge of next.get(file) ?? []) {
        if (!cameBy.has(edge.to) && edge.to !== root) {
          cameBy.set(edge.to, edge)
          queue.push(edge.to)
        }
      }
    }
  }
  return findings
}
