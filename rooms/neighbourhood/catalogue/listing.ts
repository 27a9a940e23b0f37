/** What a catalogue lists, and which of it somebody is looking for. The words that are looked for never leave the house. */
import type { Envelope } from '../reading/json-items.ts'
import { sourceAt } from './known-catalogue.ts'
import type { ListedTable } from './words.ts'

/** Units: characters of a summary that are kept, to search in. */
const longestSummary = 400

const text = (held: unknown): string => (typeof held === 'string' ? held.replace(/\s+/g, ' ').trim() : '')

/**
 * Of one item of a catalogue, in the form of OData v3 (`Tables`) or v4 (`Datasets`). Null for what names no table, and for what
 * its source has withdrawn.
 */
export function tableIn(item: Envelope, at: string): ListedTable | null {
  const [identifier, title] = [text(item.Identifier), text(item.Title)]
  if (!/^\w[\w-]{0,39}$/.test(identifier) || title === '' || text(item.Status) === 'Vervallen') return null
  const address = addressOf(identifier, text(item.FeedUrl), at)
  return {
    identifier,
    title: title.slice(0, 300),
    summary: (text(item.Summary) || text(item.ShortDescription) || text(item.Description)).slice(0, longestSummary),
    period: text(item.Period || item.TemporalCoverage).slice(0, 60) || null,
    modified: /^\d{4}-\d{2}-\d{2}/.exec(text(item.Modified))?.[0] ?? null,
    licence: text(item.License).slice(0, 200) || sourceAt(address.hostname).licence,
    address: address.href,
  }
}

/** The feed is paged, the other form of v3 ends at ten thousand rows; of v4 the table stands beside the list. */
function addressOf(identifier: string, feed: string, at: string): URL {
  const base = new URL(at)
  const named = feed === '' ? null : URL.parse(feed, base)
  if (named && /^https?:$/.test(named.protocol)) {
    if (base.protocol === 'https:') named.protocol = 'https:'
    return named
  }
  return /ODataCatalog/i.test(base.pathname)
    ? new URL(`/ODataFeed/odata/${identifier}`, base)
    : new URL(identifier, `${base.origin}${base.pathname}`)
}

const plain = (said: string): string => said.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Tables in which every word occurs, also inside a longer one. First those that have all of them in the title or the number;
 * within both in the order of the alphabet. No words: all of them.
 */
export function tablesMatching<T extends ListedTable>(tables: readonly T[], words: string): T[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const hasAll = (said: string) => wanted.every((word) => said.includes(word))
  const found = tables.flatMap((table) => {
    const heading = plain(`${table.title} ${table.identifier}`)
    const inHeading = hasAll(heading)
    return inHeading || hasAll(`${heading} ${plain(table.summary)}`) ? [{ table, inHeading }] : []
  })
  return found
    .sort(
      (one, other) =>
        Number(other.inHeading) - Number(one.inHeading) ||
        one.table.title.localeCompare(other.table.title, 'nl') ||
        one.table.address.localeCompare(other.table.address),
    )
    .map(({ table }) => table)
}
