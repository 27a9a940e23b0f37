/** A decision: four headings, named by date and time, never edited afterwards. */
import { momentAfter, named, words } from './names.ts'

export function decision(name: string | undefined, moment: Date, taken: readonly string[]): Record<string, string> {
  const chosen = named('decision', name, words, 'letters-are-kept-ninety-days')
  const title = `${chosen.charAt(0).toUpperCase()}${chosen.slice(1).replaceAll('-', ' ')}`
  const text = [
    `# ${title}`,
    '',
    '## Context',
    '',
    'What made a decision necessary: facts, with their source or measurement.',
    '',
    '## Decision',
    '',
    'What we do, in the present tense.',
    '',
    '## Consequences',
    '',
    '- What becomes easier, what becomes harder, what it costs, what it commits us to.',
    '',
    '## Alternatives',
    '',
    '- *What else was possible.* Why not.',
    '',
  ].join('\n')
  return { [`docs/decisions/${momentAfter(moment, taken)}-${chosen}.md`]: text }
}
