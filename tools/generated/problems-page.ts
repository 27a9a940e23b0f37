/** docs/generated/problems.md: what each problem means and what the person can do, in both languages. */
import type { Tree } from '../tree.ts'
import { type ListedProblem, problemsIn } from './catalogues.ts'

const yes = (value: boolean) => (value ? 'yes' : 'no')

const section = ({ code, entry }: ListedProblem): string => {
  const { nl, en } = entry.texts
  return [
    `### \`${code}\``,
    '',
    `Status ${entry.status} · a resident may see it: ${yes(entry.residentMaySee)} · logged: ${yes(entry.logged)} · alarming: ${yes(entry.alarming)}${entry.reserved ? ' · reserved for later use' : ''}`,
    '',
    `- **nl** ${asSentence(nl.title)} ${nl.whatNow}`,
    `- **en** ${asSentence(en.title)} ${en.whatNow}`,
  ].join('\n')
}

export async function problemsPage(tree: Tree): Promise<string> {
  const problems = await problemsIn(tree)
  const rooms = [...new Set(problems.map(({ room }) => room))]
  return [
    '# Problems',
    '',
    'Generated from the `problems.ts` of every room and of the foundation (`npm run check -- --write`). On the wire a problem is',
    '`application/problem+json` (RFC 9457) with `type`, `title`, `status`, `detail`, `instance`, `code` and, for wrong input,',
    '`invalidParams`. What a person may not know exists answers exactly like what does not exist.',
    '',
    ...rooms.flatMap((room) => [`## ${room}`, '', ...problems.filter((problem) => problem.room === room).flatMap((problem) => [section(problem), ''])]),
  ].join('\n')
}

const asSentence = (title: string) => (/[.?!]$/.test(title) ? title : `${title}.`)
