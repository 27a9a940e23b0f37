import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')
/** One file, no import, no typeface to fetch: these pages must show when nothing else does. */
export const plainStyle = (): string =>
  `${read('../../kit/tokens.css').replace(/@font-face\s*\{[^}]*\}/g, '')}\n${read('plain.css')}`
