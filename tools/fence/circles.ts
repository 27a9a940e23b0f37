/** Circles of imports: groups of files that need each other, each with one shortest way round. */
export type Edge = { readonly from: string; readonly to: string; readonly line: number; readonly typeOnly: boolean }
export type Circle = { readonly way: readonly string[]; readonly line: number }

/** Strongly connected groups (Tarjan 1972, without recursion, so that a long chain cannot overflow the stack). */
function knots(files: Iterable<string>, next: ReadonlyMap<string, readonly Edge[]>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const onStack = new Set<string>()
  const stack: string[] = []
  const found: string[][] = []
  let counter = 0
  for (const root of files) {
    if (index.has(root)) continue
    const work: { file: string; edge: number }[] = [{ file: root, edge: 0 }]
    while (work.length > 0) {
      const frame = work[work.length - 1] as { file: string; edge: number }
      const { file } = frame
      if (frame.edge === 0) {
        index.set(file, counter)
        low.set(file, counter++)
        stack.push(file)
        onStack.add(file)
      }
      const edge = next.get(file)?.[frame.edge++]
      if (edge !== undefined) {
        if (!index.has(edge.to)) work.push({ file: edge.to, edge: 0 })
        else if (onStack.has(edge.to)) low.set(file, Math.min(low.get(file) as number, index.get(edge.to) as number))
        continue
      }
      work.pop()
      const above = work[work.length - 1]
      if (above !== undefined) low.set(above.file, Math.min(low.get(above.file) as number, low.get(file) as number))
      if (low.get(file) === index.get(file)) {
        const group: string[] = []
        let member: string
        do {
          member = stack.pop() as string
          onStack.delete(member)
          group.push(member)
        } while (member !== file)
        if (group.length > 1 || next.get(file)?.some((own) => own.to === file)) found.push(group.sort())
      }
    }
  }
  return found
}

/** The shortest way from `start` back to itself inside the group. */
function wayRound(start: string, group: ReadonlySet<string>, next: ReadonlyMap<string, readonly Edge[]>): Circle {
  const cameBy = new Map<string, string>()
  let frontier = [start]
  while (frontier.length > 0) {
    const following: string[] = []
    for (const file of frontier) {
      for (const edge of next.get(file) ?? []) {
        if (edge.to === start) {
          const way = [start]
          for (let at: string | undefined = file; at !== undefined && at !== start; at = cameBy.get(at))
            way.splice(1, 0, at)
          const first = next.get(start)?.find((candidate) => candidate.to === (way[1] ?? start))
          return { way: [...way, start], line: first?.line ?? 1 }
        }
        if (group.has(edge.to) && !cameBy.has(edge.to)) {
          cameBy.set(edge.to, file)
          following.push(edge.to)
        }
      }
    }
    frontier = following
  }
  return { way: [start, start], line: 1 }
}

export function circlesIn(files: Iterable<string>, edges: readonly Edge[]): Circle[] {
  const next = new Map<string, Edge[]>()
  for (const edge of edges) {
    const known = next.get(edge.from)
    if (known === undefined) next.set(edge.from, [edge])
    else known.push(edge)
  }
  return knots(files, next).map((group) => wayRound(group[0] as string, new Set(group), next))
}
