/**
 * The scan as one would first write it: a list of areas per zone, counts summed anew and logarithms taken for every window
 * of every simulation. The yardstick of the benchmark, and the second opinion of the tests. It shares no code with src.
 */
export type Map2D = { readonly x: readonly number[]; readonly y: readonly number[] }
export type Window = {
  readonly areas: readonly number[]
  readonly from: number
  readonly to: number
  readonly expected: number
}

export function zonesOf(
  map: Map2D,
  sizes: readonly number[],
  maximumShare: number,
  maximumRadius = Infinity,
): number[][] {
  const total = sum(sizes)
  const zones = new Map<string, number[]>()
  for (let centre = 0; centre < sizes.length; centre++) {
    const others = sizes
      .map((_, area) => ({
        area,
        distance: Math.hypot(
          (map.x[area] as number) - (map.x[centre] as number),
          (map.y[area] as number) - (map.y[centre] as number),
        ),
      }))
      .sort((a, b) => a.distance - b.distance)
    for (const { distance: radius } of others) {
      const inside = others.filter(({ distance }) => distance <= radius * (1 + 1e-10)).map(({ area }) => area)
      if (
        radius > maximumRadius ||
        sum(inside.map((area) => sizes[area] as number)) > maximumShare * total * (1 + 1e-12)
      )
        break
      zones.set([...inside].sort((a, b) => a - b).join(), inside)
    }
  }
  return [...zones.values()]
}

export function logRatio(cases: number, expected: number, total: number): number {
  if (cases <= expected) return 0
  const outside = total - cases === 0 ? 0 : (total - cases) * Math.log((total - cases) / (total - expected))
  return cases * Math.log(cases / expected) + outside
}

export function windowsOf(
  zones: readonly (readonly number[])[],
  periods: number,
  durations: { readonly longest: number; readonly onlyNow: boolean },
  expectedIn: (areas: readonly number[], from: number, to: number) => number,
): Window[] {
  const windows: Window[] = []
  for (const areas of zones)
    for (let from = 0; from < periods; from++)
      for (let to = from + 1; to <= Math.min(periods, from + durations.longest); to++)
        if (!durations.onlyNow || to === periods)
          windows.push({ areas, from, to, expected: expectedIn(areas, from, to) })
  return windows
}

export const casesIn = (counts: readonly (readonly number[])[], { areas, from, to }: Window): number => {
  let cases = 0
  for (const area of areas) {
    const row = counts[area] as readonly number[]
    for (let t = from; t < to; t++) cases += row[t] as number
  }
  return cases
}

export function strongest(
  windows: readonly Window[],
  counts: readonly (readonly number[])[],
): { ratio: number; window: Window | undefined } {
  const total = sum(counts.map(sum))
  let ratio = 0
  let best: Window | undefined
  for (const window of windows) {
    const here = logRatio(casesIn(counts, window), window.expected, total)
    if (here > ratio) {
      ratio = here
      best = window
    }
  }
  return { ratio, window: best }
}

/** Cases fall over the cells in proportion to the baseline: a search in the cumulative sum for each case. */
export function scattered(baseline: readonly (readonly number[])[], total: number, random: () => number): number[][] {
  const edges: number[] = []
  let whole = 0
  for (const each of baseline.flat()) {
    whole += each
    edges.push(whole)
  }
  const counts = baseline.map((row) => row.map(() => 0))
  const periods = (baseline[0] as readonly number[]).length
  for (let drawn = 0; drawn < total; drawn++) {
    const at = random() * whole
    let low = 0
    let high = edges.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edges[middle] as number) > at) high = middle
      else low = middle + 1
    }
    const row = counts[Math.floor(low / periods)] as number[]
    row[low % periods] = (row[low % periods] as number) + 1
  }
  return counts
}

/** Cases keep their areas and exchange their periods. */
export function exchanged(counts: readonly (readonly number[])[], random: () => number): number[][] {
  const cases = counts.flatMap((row, area) =>
    row.flatMap((count, period) => Array.from({ length: count }, () => ({ area, period }))),
  )
  const periods = cases.map(({ period }) => period)
  for (let left = periods.length - 1; left > 0; left--) {
    const picked = Math.floor(random() * (left + 1))
    ;[periods[left], periods[picked]] = [periods[picked] as number, periods[left] as number]
  }
  const shuffled = counts.map((row) => row.map(() => 0))
  for (const [at, { area }] of cases.entries()) {
    const row = shuffled[area] as number[]
    row[periods[at] as number] = (row[periods[at] as number] as number) + 1
  }
  return shuffled
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
