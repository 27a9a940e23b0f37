/**
 * Whoever may not know of something gets, byte for byte, what there would be without it. World A has only what the
 * observer may notice, A' repeats it, B has everything. A and A' must agree (else the search is blind), and A and B.
 */
import { ask, differing, type Got, told } from './hidden/compare.ts'
import { belongsToWorldOf, type Deed } from './hidden/deeds.ts'
import { askFromOutside, openOutside, outsiders } from './hidden/outside.ts'
import { factsOf, type LeftOff, leaks, locksLeftOff, plant } from './hidden/planted-leaks.ts'
import { operationsOf, type Probe, reads, writes } from './hidden/probes.ts'
import { openWorld, type World } from './hidden/world.ts'
import type { Proof } from './proof.ts'

type Worlds = readonly [a: World, again: World, b: World]
type Count = {
  operations: number
  answering: number
  probes: number
  requests: number
  hiddenDeeds: number
  leaks: string[]
  unstable: string[]
  changed: number
  controls: readonly Control[]
}
type Control = { readonly name: string; readonly found: boolean }

/** Everybody in whose place something may be hidden; the first two stand for all in the quick form. */
const observers = [
  ...['lotte', 'mila', 'gijs', 'bram', 'dewi', 'karim', 'pien', 'noor', 'samira', 'wim', 'tom', 'ruud', 'joost'],
  // In the compartment, where mila is at one table and not at another: at none, a colleague of who reported, at every table.
  ...['imke', 'rik', 'daan'],
]

export const proof: Proof = {
  name: 'the-hidden-changes-nothing',
  title: 'What somebody may not see changes no status, no header and no byte of what they get',
  promises: ['P1', 'P6'],
  run: async (size) => {
    const full = size === 'full'
    const watched = full ? observers : observers.slice(0, 2)
    const counts: Count[] = []
    for (const observer of watched) counts.push(await watch(observer, full))
    counts.push(...(await watchFromOutside(full)))
    const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0)
    const differences = counts.flatMap((count) => count.leaks)
    const unstable = counts.flatMap((count) => count.unstable)
    const controls = counts.flatMap((count) => count.controls)
    const missed = controls.filter(({ found }) => !found)
    return {
      passed: differences.length + unstable.length + sum(({ changed }) => changed) === 0,
      figures: {
        observers: watched.length + outsiders.length,
        withoutAccount: outsiders.map(({ name }) => name).join(', '),
        operations: Math.max(...counts.map(({ operations }) => operations)),
        answeringOperations: sum(({ answering }) => answering),
        hiddenDeeds: sum(({ hiddenDeeds }) => hiddenDeeds),
        probes: sum(({ probes }) => probes),
        requests: sum(({ requests }) => requests),
        leaks: differences.length,
        unstable: unstable.length,
        tablesChangedByProbes: sum(({ changed }) => changed),
        plantedFound: `${controls.length - missed.length} of ${controls.length}`,
        ...(differences[0] ? { firstLeak: differences[0] } : {}),
        ...(unstable[0] ? { firstUnstable: unstable[0] } : {}),
        ...(missed[0] ? { missed: missed.map(({ name }) => name).join('; ') } : {}),
      },
      control: controls.length > 0 && missed.length === 0 ? 'found' : 'missed',
      planted: `${controls.length} leaks: in headers, status, fields, order, length, wording, and locks left off in the database`,
    }
  },
}

async function watch(observer: string, full: boolean): Promise<Count> {
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
async function watchFromOutside(full: boolean): Promise<Count[]> {
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
