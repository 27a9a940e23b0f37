/** Every rule of every room is missed when it is taken out, turned around, or loosened by a condition. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRooms } from '../foundation/policy/read-rooms.ts'
import { exampleFolder } from '../foundation/policy/testing/example-room.ts'
import { type Mutations, mutateRules } from '../foundation/policy/testing/mutate-rules.ts'
import type { Proof } from './proof.ts'

export const proof: Proof = {
  name: 'policy-mutation',
  title: 'A rule that is taken out, turned around or loosened is noticed by a case',
  promises: ['P2'],
  run: async () => {
    const rooms: Mutations[] = []
    for (const { room } of await readRooms()) rooms.push(await mutateRules(room))
    const sum = (change: keyof Mutations['by']) =>
      rooms.reduce(
        ({ mutants, noticed }, { by }) => ({
          mutants: mutants + by[change].mutants,
          noticed: noticed + by[change].noticed,
        }),
        { mutants: 0, noticed: 0 },
      )
    const [removed, negated, loosened] = [sum('removed'), sum('negated'), sum('loosened')]
    const unnoticed = rooms.flatMap((room) => room.unnoticed)
    const says = ({ noticed, mutants }: { noticed: number; mutants: number }) => `${noticed} of ${mutants}`
    const [first] = unnoticed
    return {
      passed: unnoticed.length === 0 && removed.mutants > 0,
      figures: {
        rooms: rooms.length,
        removed: says(removed),
        negated: says(negated),
        loosened: says(loosened),
        unnoticed: unnoticed.length,
        ...(first ? { firstUnnoticed: `${first.change} ${first.policy} ${first.without ?? ''}`.trim() } : {}),
      },
      control: (await withoutCases()) ? 'found' : 'missed',
      planted: 'a room whose cases were taken away: there no change may count as noticed',
    }
  },
}

async function withoutCases(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-rules-'))
  try {
    cpSync(exampleFolder, folder, { recursive: true })
    for (const kind of ['allow', 'deny']) rmSync(join(folder, 'files', 'access', kind), { recursive: true })
    const { mutants, noticed } = await mutateRules('files', folder)
    return mutants > 0 && noticed === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
