/**
 * docs/threat-model.md: who may harm whom, what is promised, and for each promise *proven by test X on date* or
 * *not proven*, read from docs/generated/proof.json. `node tools/threat-model.ts` prints it as of today.
 */
import { systemClock } from '../foundation/clock.ts'
import type { ProofFile } from '../proofs/proof.ts'
import { top } from './check/step.ts'
import { actors, limits, outOfScope, promises } from './threat-model/promises.ts'
import { statusOf, validDays } from './threat-model/status.ts'
import { type Tree, treeAt } from './tree.ts'

export const path = 'docs/threat-model.md'

const proofFileIn = (tree: Tree): ProofFile | undefined => {
  const text = tree.get('docs/generated/proof.json')
  return text === undefined ? undefined : (JSON.parse(text) as ProofFile)
}

/** The day the page in the tree speaks of; its freshness is judged as of that day, so that an old commit stays right. */
export const dayIn = (page: string | undefined): string | undefined =>
  /^As of (\d{4}-\d{2}-\d{2}):/m.exec(page ?? '')?.[1]

export function threatModel(tree: Tree, today: string): string {
  const file = proofFileIn(tree)
  const judged = promises.map((promise) => ({ promise, status: statusOf(promise, file, today) }))
  const count = (state: string) => judged.filter(({ status }) => status.state === state).length
  const row = (...cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const commits = new Set(file?.proofs.map(({ commit }) => commit.slice(0, 7)))
  const run =
    commits.size === 0
      ? 'No proofs have been run'
      : `The last runs are of ${commits.size === 1 ? 'commit' : 'commits'} ${[...commits].map((commit) => `\`${commit}\``).join(', ')}`
  return [
    '# Threat model',
    '',
    'Whom we protect against whom, what we promise, and how anyone can find out that a promise does not hold. The states below are',
    'written by the build from the last run of each proof of `./schakel prove`; nobody can type *proven* here. A proof counts only when it ran at',
    `full size, found its own planted fault, and is not older than ${validDays} days.`,
    '',
    `As of ${today}: ${count('proven')} proven, ${count('partly proven')} partly proven, ${count('not proven')} not proven. ${run}.`,
    '',
    '## Promises',
    '',
    row('#', 'promise', 'state', 'shown by'),
    row('---', '---', '---', '---'),
    ...judged.map(({ promise, status }) =>
      row(
        promise.code,
        `*${promise.promise}* (${promise.to})`,
        `**${status.state}**`,
        status.aspects
          .map(({ aspect, proven, why }) => `${aspect.shows}: ${proven ? `proven by ${why}` : `not proven, ${why}`}`)
          .join('; '),
      ),
    ),
    '',
    '## Who may harm',
    '',
    row('#', 'who', 'has', 'wants'),
    row('---', '---', '---', '---'),
    ...actors.map((actor) => row(...actor)),
    '',
    '## Limits we know',
    '',
    ...limits.map(([what, answer]) => `- **${what}** ${answer}`),
    '',
    '## Out of scope, said aloud',
    '',
    ...outOfScope.map((what) => `- ${what}`),
    '',
    '## How the promises are held',
    '',
    '- Who may see what: [the law is compiled into row security](decisions/2026-11-23T0910-the-law-is-compiled-into-row-security.md)',
    '- How identity reaches the database: [the sealed context](decisions/2026-11-23T0920-the-sealed-context.md)',
    '- Who can read what on a disk: [three tiers of keys](decisions/2026-11-23T0930-three-tiers-of-keys.md)',
    '- What stands where, and what may lean on what: [HOUSE.md](../HOUSE.md)',
    '',
  ].join('\n')
}

if (import.meta.main) process.stdout.write(threatModel(treeAt(top), systemClock.today()))
