/** Promise: whatever is done to a log is found and named, and an honest log is never accused. */
import { seededRandom } from '../../testing/chance.ts'
import type { Simulation } from '../../testing/simulation.ts'
import { addCosignatures, readNoteUnverified, signNote, tilePath, tilesBetween } from '../src/index.ts'
import { entries, PublishedLog, signer } from '../test/published-log.ts'
import { kindCount, mirrorOf, mutate, type World, worldOf } from './mutations.ts'
import { audit, careless, isNamed, namesMore, standAlone, type Verifier } from './verifiers.ts'

/** `besides`: mutations where a row was named to which nothing happened. */
export type Tally = { detected: number; named: number; besides: number; missed: string[] }

/** `rounds` of every kind of mutation, on logs of several sizes, before several verifiers. */
export async function mutationTrial(rounds: number, seed: number, verifiers: { readonly [name: string]: Verifier }) {
  const random = seededRandom(seed)
  const worlds: World[] = []
  for (const [earlier, size] of [
    [5, 12],
    [60, 130],
    [256, 300],
    [255, 513],
    [200, 600],
  ] as const)
    worlds.push(await worldOf(earlier, size))
  const tallies = new Map<string, Tally>(
    Object.keys(verifiers).map((name) => [name, { detected: 0, named: 0, besides: 0, missed: [] }]),
  )
  let mutations = 0
  for (let round = 0; round < rounds; round++)
    for (let kind = 0; kind < kindCount; kind++) {
      const before = worlds[(round + kind) % worlds.length] as World
      const { says, world, must, may, exact } = await mutate(before, kind, random)
      mutations++
      for (const [name, verifier] of Object.entries(verifiers)) {
        const tally = tallies.get(name) as Tally
        const named = await verifier(world)
        if (named.length > 0) tally.detected++
        if (exact && namesMore([...must, ...may], named)) tally.besides++
        if (must.every((one) => isNamed(one, named))) tally.named++
        else
          tally.missed.push(
            `${says} of ${before.log.size}: ${JSON.stringify(must)} not in ${JSON.stringify(named).slice(0, 300)}`,
          )
      }
    }
  return { mutations, tallies }
}

/** Honest logs as they occur: growth in odd steps, partial tiles cleared away, strangers' signatures, old mirrors. */
export async function honestTrial(logs: number, seed: number, verifiers: { readonly [name: string]: Verifier }) {
  const random = seededRandom(seed)
  const alarms = new Map<string, number>(Object.keys(verifiers).map((name) => [name, 0]))
  let looks = 0
  const stranger = signer('stranger.example', 'log')
  for (let turn = 0; turn < logs; turn++) {
    const log = new PublishedLog()
    let mirrors: World['mirrors'] = []
    for (let step = 0; step < 3; step++) {
      const pieces = [3, 40, 300, 256] as const
      const more = Math.floor(random() * (pieces[Math.floor(random() * 4)] as number))
      // Now and then the same act is logged twice: equal rows are no fault.
      const rows = entries(log.size, log.size + more).map((row, at, all) =>
        random() < 0.05 ? (all[at >> 1] ?? row) : row,
      )
      await log.grow(rows)
      if (random() < 0.3) {
        const { text, signatures } = readNoteUnverified(log.note)
        const note = await signNote(text, [stranger], signatures)
        log.files.set('checkpoint', addCosignatures(note, []))
      }
      if (random() < 0.3) {
        const needed = new Set([...tilesBetween(0, log.size)].map(tilePath))
        for (const path of log.files.keys()) if (path !== 'checkpoint' && !needed.has(path)) log.files.delete(path)
      }
      const world: World = { log, mirrors }
      looks++
      for (const [name, verifier] of Object.entries(verifiers))
        if ((await verifier(world)).length > 0) alarms.set(name, (alarms.get(name) as number) + 1)
      mirrors = [await mirrorOf('partner', log)]
    }
  }
  return { looks, alarms }
}
export const simulations: Simulation[] = [
  {
    name: 'every-mutation-is-named',
    title:
      'Whatever is done to a log is found and named by the audit and by the stand-alone verifier, and an honest log is not accused',
    run: async (size) => {
      const [rounds, logs] = size === 'smoke' ? [1, 8] : [30, 350]
      const { mutations, tallies } = await mutationTrial(rounds, 2026, { audit, standAlone, careless })
      const hasty: Verifier = async (world) =>
        world.mirrors.length === 0 ? [{ what: 'no mirror, so suspicious' }] : audit(world)
      const { looks, alarms } = await honestTrial(logs, 2027, { audit, standAlone, hasty })
      const of = (name: string) => tallies.get(name) as Tally
      const share = (count: number) => Number((count / mutations).toFixed(4))
      return {
        passed:
          [of('audit'), of('standAlone')].every(
            ({ detected, named }) => detected === mutations && named === mutations,
          ) &&
          alarms.get('audit') === 0 &&
          alarms.get('standAlone') === 0,
        figures: {
          mutations,
          'detected by the audit': share(of('audit').detected),
          'named by the audit': share(of('audit').named),
          'detected by the stand-alone verifier': share(of('standAlone').detected),
          'named by the stand-alone verifier': share(of('standAlone').named),
          'mutations where an innocent row was named': of('audit').besides + of('standAlone').besides,
          'honest looks': looks,
          'false alarms': (alarms.get('audit') ?? 0) + (alarms.get('standAlone') ?? 0),
          'detected by counting and checking the signature only': share(of('careless').detected),
        },
        control: of('careless').detected < mutations && (alarms.get('hasty') ?? 0) > 0 ? 'found' : 'missed',
        planted:
          "A reader who checks only the log's signature and the number of rows, and one who suspects every log without a mirror.",
      }
    },
  },
]
