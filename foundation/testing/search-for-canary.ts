/**
 * Looks for a word that should be nowhere: in every column of every table, in files, in collected text; as it is, and in
 * the forms in which software likes to keep a copy (hex, base64, UTF-16, unkeyed hashes).
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'

type Form = { readonly name: string; readonly bytes: Buffer }

/** Shapes: about twenty forms of one canary; base64 in its three alignments, without the edges that depend on neighbours. */
export function formsOf(canary: string): Form[] {
  const bytes = Buffer.from(canary, 'utf8')
  const hex = bytes.toString('hex')
  const base64 = [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
      .slice(2, -2)
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')]
  })
  const hashes = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(bytes).digest())
  return [
    { name: 'plain', bytes },
    { name: 'lower case', bytes: Buffer.from(canary.toLowerCase(), 'utf8') },
    { name: 'UTF-16', bytes: Buffer.from(canary, 'utf16le') },
    ...[hex, hex.toUpperCase()].map((text) => ({ name: 'hex', bytes: Buffer.from(text) })),
    ...base64.map((text) => ({ name: 'base64', bytes: Buffer.from(text) })),
    ...hashes.flatMap((hash) => [
      { name: 'hash', bytes: hash },
      { name: 'hash', bytes: Buffer.from(hash.toString('hex')) },
      { name: 'hash', bytes: Buffer.from(hash.toString('base64').replaceAll('=', '')) },
    ]),
  ]
}

const formsIn = (haystack: Buffer, forms: readonly Form[]) =>
  forms.filter(({ bytes }) => haystack.includes(bytes)).map(({ name }) => name)

/** `where` names what was searched. Answers the places where the canary is, empty when it is nowhere. */
export function canaryIn(where: string, haystack: string | Buffer, canary: string): string[] {
  const found = formsIn(Buffer.isBuffer(haystack) ? haystack : Buffer.from(haystack, 'utf8'), formsOf(canary))
  return [...new Set(found)].map((form) => `${where} (${form})`)
}

/** Every column of every table of this database, bytes included. `owner` sees past row security. */
export async function canaryInTables(
  owner: Pool,
  canary: string,
): Promise<{ found: string[]; tables: number; rows: number }> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
  )
  const forms = formsOf(canary)
  const found = new Set<string>()
  let count = 0
  for (const { name } of tables) {
    const { rows } = await owner.query(`select * from ${name}`)
    count += rows.length
    for (const row of rows)
      for (const [column, kept] of Object.entries(row as Record<string, unknown>))
        for (const form of formsIn(bytesOf(kept), forms)) found.add(`${name}.${column} (${form})`)
  }
  return { found: [...found], tables: tables.length, rows: count }
}
const bytesOf = (kept: unknown): Buffer => {
  if (Buffer.isBuffer(kept)) return kept
  return Buffer.from(typeof kept === 'string' ? kept : (JSON.stringify(kept) ?? ''), 'utf8')
}

/** Every file under `folder`, names included. Files that vanish meanwhile are skipped. */
export function canaryInFiles(folder: string, canary: string): { found: string[]; files: number } {
  const forms = formsOf(canary)
  const found: string[] = []
  let files = 0
  for (const name of globSync('**/*', { cwd: folder })) {
    for (const form of formsIn(Buffer.from(name), forms)) found.push(`name of ${name} (${form})`)
    try {
      const path = join(folder, name)
      if (!statSync(path).isFile()) continue
      files++
      for (const form of formsIn(readFileSync(path), forms)) found.push(`${name} (${form})`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return { found, files }
}
