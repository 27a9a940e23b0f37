/**
 * One search for what is hidden, in three worlds of its own: as one observer, or as everybody without an account. World A has only
 * what the observer may notice, A' repeats it, B has everything. A and A' must agree (else the search is blind), and A and B.
 */
import { ask, differing, type Got, told } from './compare.ts'
import { belongsToWorldOf, type Deed } from './deeds.ts'
import { askFromOutside, openOutside, outsiders } from './outside.ts'
import { factsOf, type LeftOff, leaks, locksLeftOff, plant } from './planted-leaks.ts'
import { operationsOf, type Probe, reads, writes } from './probes.ts'
import { openWorld, type World } from './world.ts'

type Worlds = readonly [a: World, again: World, b: World]
export type Count = {
  readonly operations: number
  readonly answering: number
  readonly probes: number
  readonly requests: number
  readonly hiddenDeeds: number
  readonly leaks: readonly string[]
  readonly unstable: readonly string[]
  readonly changed: number
  readonly controls: readonly Control[]
}
type Control = { readonly name: string; readonly found: boolean }

/** Everybody in whose place something may be hidden; the first two stand for all in the quick form. */
export const observers = [
  ...['lotte', 'mila', 'gijs', 'bram', 'dewi', 'karim', 'pien', 'noor', 'samira', 'wim', 'tom', 'ruud', 'joost'],
  // In the compartment, where mila is at one table and not at another: at none, a colleague of who reported, at every table.
  ...['imke', 'rik', 'daan'],
]

export async function watch(observer: string, full: boolean): Promise<Count> {
  const worlds = (await Promise.all([1, 2, 3].map(() => openWorld({ desks: full })))) as unknown as Worlds
  try {
    const noticed = (deed: Deed) => belongsToWorldOf(observer, deed)
    const [a, again, b] = worlds
    const [shown, , everything] = await Promise.all([a.tell(noticed), again.tell(noticed), b.tell(() => true)])
    return { ...(await search(observer, worlds, full)), hiddenDeeds: everything - shown }
  } finally {
    await Promise.all(worlds.map((world) => world.close()))
  }
}

/** Whoever has no account may notice what is public alone: a world in which nothing else happened, again, and everything. */
export async function watchFromOutside(full: boolean): Promise<Count[]> {
  const worlds = await Promise.all([1, 2, 3].map(() => openWorld({ desks: full })))
  const outside = await Promise.all(worlds.map(openOutside))
  try {
    const nothing = ({ inPublic }: Deed) => inPublic === true
    const [a, again, b] = worlds as unknown as Worlds
    await Promise.all([a.tell(nothing), again.tell(nothing)])
    const hiddenDeeds = await b.tell(() => true)
    const counts: Count[] = []
    for (const outsider of outsiders) {
      const before = await contentOf(b)
      const [inA, inAgain, inB] = (await Promise.all(outside.map((one) => askFromOutside(one, outsider)))) as [
        Got[],
        Got[],
        Got[],
      ]
      const after = await contentOf(b)
      const named = (what: string) => `${outsider.name}: ${what}`
      counts.push({
        operations: new Set(inB.map(({ probe }) => probe.operation)).size,
        answering: new Set(inB.flatMap(({ probe, answer }) => (answer.status === 200 ? [probe.operation] : []))).size,
        probes: inB.length,
        requests: inB.length * 3,
        hiddenDeeds,
        leaks: differing(inA, inB).map(named),
        unstable: differing(inA, inAgain).map(named),
        changed: before.filter((row, index) => row !== after[index] && !row.startsWith('signals.')).length,
        controls: [
          {
            name: `${outsider.name} is shown how much there is`,
            found: await foundFromOutside(worlds, [inA, inAgain, inB]),
          },
        ],
      })
    }
    return counts
  } finally {
    await Promise.all(outside.map((one) => one.close()))
    await Promise.all(worlds.map((world) => world.close()))
  }
}

async function foundFromOutside(worlds: readonly World[], got: readonly [Got[], Got[], Got[]]): Promise<boolean> {
  const leak = leaks['the number of all contributions in a header']
  const [a, again, b] = await Promise.all(
    worlds.map(async (world, turn) => (leak ? plant(leak, got[turn] as Got[], await factsOf(world)) : [])),
  )
  return differing(a ?? [], b ?? []).length > 0 && differing(a ?? [], again ?? []).length === 0
}

async function search(observer: string, worlds: Worlds, full: boolean): Promise<Count> {
  const [, , b] = worlds
  const operations = await operationsOf(b)
  const looking = reads(operations, observer, full)
  const trying = writes(operations, observer, full ? 9 : 1)
  const asked = async (probes: typeof looking) =>
    (await Promise.all(worlds.map((world) => ask(world, observer, probes)))) as [Got[], Got[], Got[]]
  const facts = await Promise.all(worlds.map(factsOf))
  const first = await asked(looking)
  const before = await contentOf(b)
  const tried = await asked(trying)
  const after = await contentOf(b)
  const last = full ? await asked(reads(operations, observer, false)) : ([[], [], []] as [Got[], Got[], Got[]])
  const [inA, inAgain, inB] = [0, 1, 2].map((turn) => [first, tried, last].flatMap((got) => got[turn] ?? [])) as [
    Got[],
    Got[],
    Got[],
  ]
  const controls = [
    ...(observer === observers[0] ? findPlanted(first, facts) : []),
    ...(await findLeftOff(observer, worlds, reads(operations, observer, false), locksLeftOff[observer] ?? [])),
  ]
  return {
    operations: operations.length,
    answering: new Set(inB.flatMap(({ probe, answer }) => (answer.status === 200 ? [probe.operation] : []))).size,
    probes: inB.length,
    requests: inB.length * worlds.length,
    hiddenDeeds: 0,
    leaks: [...differing(inA, inB), ...told(inB)].map((what) => `${observer}: ${what}`),
    unstable: differing(inA, inAgain).map((what) => `${observer}: ${what}`),
    changed: before.filter((row, index) => row !== after[index]).length,
    controls,
  }
}

/** One digest per table of the rooms that hold something to hide. */
async function contentOf({ workbench: { testDatabase } }: World): Promise<string[]> {
  const { owner } = testDatabase
  const { rows: tables } = await owner.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('casework', 'signals') order by 1`,
  )
  const digests = tables.map(async ({ name }) => {
    const { rows } = await owner.query<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t.id), '')) as digest from ${name} t`,
    )
    return `${name} ${rows[0]?.digest}`
  })
  return Promise.all(digests)
}

/** Each planted leak: does the same search find it? And does it stay silent between two equal worlds? */
function findPlanted(
  first: readonly [Got[], Got[], Got[]],
  facts: readonly Awaited<ReturnType<typeof factsOf>>[],
): Control[] {
  const [factsOfA, factsOfAgain, factsOfB] = facts
  if (!factsOfA || !factsOfAgain || !factsOfB) return []
  const [inA, inAgain, inB] = first
  return Object.entries(leaks).map(([name, leak]) => {
    const [a, again, b] = [plant(leak, inA, factsOfA), plant(leak, inAgain, factsOfAgain), plant(leak, inB, factsOfB)]
    return { name, found: differing(a, b).length + told(b).length > 0 && differing(a, again).length === 0 }
  })
}

/**
 * With a lock left off in the world that has everything, do its answers become others than those of the world without? Both are asked
 * anew each time, at one moment: an account says when it was given.
 */
async function findLeftOff(
  observer: string,
  [a, , b]: Worlds,
  probes: readonly Probe[],
  locks: readonly LeftOff[],
): Promise<Control[]> {
  if (locks.length === 0) return []
  const differ = async () => {
    const [inA, inB] = (await Promise.all([a, b].map((world) => ask(world, observer, probes)))) as [Got[], Got[]]
    return differing(inA, inB).length > 0
  }
  const controls: Control[] = [{ name: `${observer}: silent while every lock is on`, found: !(await differ()) }]
  for (const { name, open, shut } of locks) {
    await open(b)
    controls.push({ name: `${observer}: ${name}`, found: await differ() })
    await shut(b)
  }
  return controls
}
