/**
 * Whoever may not know of something gets, byte for byte, what there would be without it. Each observer searches in worlds of its own
 * (hidden/watch.ts), several at once.
 */
import { availableParallelism } from 'node:os'
import { outsiders } from './hidden/outside.ts'
import { type Count, observers } from './hidden/watch.ts'
import { watchApart } from './hidden/watch-apart.ts'
import type { Proof } from './proof.ts'

/** Each holds three databases of its own. */
const atOnce = Math.min(4, availableParallelism())

export const proof: Proof = {
  name: 'the-hidden-changes-nothing',
  title: 'What somebody may not see changes no status, no header and no byte of what they get',
  promises: ['P1', 'P6'],
  run: async (size) => {
    const full = size === 'full'
    const watched = full ? observers : observers.slice(0, 2)
    const counts = await searched(watched, full)
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

/** Those who watch, and last everybody from outside; in this order, whoever is ready first. */
async function searched(watched: readonly string[], full: boolean): Promise<Count[]> {
  const searches = [...watched, null]
  const found: Count[][] = []
  const turns = searches.entries()
  const inTurn = async () => {
    for (const [place, observer] of turns) found[place] = await watchApart(observer, full)
  }
  await Promise.all(Array.from({ length: atOnce }, inTurn))
  return found.flat()
}
