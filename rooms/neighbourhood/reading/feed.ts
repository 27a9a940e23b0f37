/** What stands at an address of a service: one table in parts, one page, or a way on to where the data are. */
import type { Envelope } from './json-items.ts'

export type ServicePart = { readonly name: string; readonly address: string }
/** `goTo`: the data stand there. `chooseFrom`: several collections, and nobody said which. */
export type Step =
  | { readonly parts: readonly ServicePart[] }
  | { readonly goTo: string }
  | { readonly chooseFrom: readonly string[] }

/** Sets of a service that hold no codes and no figures this house reads. */
const passedOver = /^(?:CategoryGroups|TypedDataSet|UntypedDataSet|Observations)$/
/** A name of a set becomes a name of a file. */
const plainName = /^\w[\w-]{0,100}$/

/** Null when this is data itself. Errors: throws where an address is none. */
export function stepFrom(root: Envelope, at: string): Step | null {
  const parts = partsOfFeed(root, at)
  if (parts) return { parts }
  if (root.type === 'FeatureCollection' || root.type === 'Topology') return null
  const items = linked(root.links, 'items')
  if (items) return { goTo: new URL(items, at).href }
  if (Array.isArray(root.collections)) return stepFromCollections(root.collections as readonly Envelope[], at)
  const data = linked(root.links, 'data')
  return data ? { goTo: new URL(data, at).href } : null
}

/** OGC API: a list of collections. One alone needs no choosing. */
function stepFromCollections(collections: readonly Envelope[], at: string): Step | null {
  const [only] = collections
  const items = collections.length === 1 ? linked(only?.links, 'items') : undefined
  if (items) return { goTo: new URL(items, at).href }
  return { chooseFrom: collections.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])) }
}

/**
 * Null when this is no root of a service. The figures come last; of the typed and the untyped form the untyped one, which
 * says why a figure is missing. Errors: throws where an address is none.
 */
export function partsOfFeed(root: Envelope, at: string): ServicePart[] | null {
  const listed = Array.isArray(root.value) ? (root.value as readonly Envelope[]) : []
  const sets = listed.flatMap(({ name, url }) =>
    typeof name === 'string' && plainName.test(name) && typeof url === 'string' ? [{ name, url }] : [],
  )
  if (sets.length === 0 || sets.length !== listed.length) return null
  const base = new URL(at)
  base.search = ''
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  const partOf = ({ name, url }: { name: string; url: string }): ServicePart => ({
    name: `${name}.json`,
    address: new URL(url, base).href,
  })
  const figures = ['UntypedDataSet', 'TypedDataSet', 'Observations'].flatMap(
    (name) => sets.find((set) => set.name === name) ?? [],
  )[0]
  const others = sets.filter(({ name }) => !passedOver.test(name))
  return figures ? [...others.map(partOf), { ...partOf(figures), name: `${figures.name}.1.json` }] : null
}

/** The address of the page after this one; null after the last. */
export function nextPage(page: Envelope, at: string): string | null {
  const named = page['odata.nextLink'] ?? page['@odata.nextLink'] ?? linked(page.links, 'next')
  return typeof named === 'string' ? new URL(named, at).href : null
}

/** A link of this kind, in JSON where it comes in several forms. */
function linked(links: unknown, kind: string): string | undefined {
  const found = Array.isArray(links) ? (links as readonly Envelope[]).filter(({ rel }) => rel === kind) : []
  const link = found.find(({ type }) => typeof type === 'string' && /json/.test(type)) ?? found[0]
  return typeof link?.href === 'string' ? link.href : undefined
}

/**
 * The same address, asking for what can be read: JSON of a service that would give Atom, and features by the thousand. What the
 * address says itself stays.
 */
export function askedPlainly(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  const add = (part: string) => {
    url.search = url.search === '' ? `?${part}` : `${url.search}&${part}`
  }
  if (/\/OData(?:Feed|Api|Catalog)(?:\/|$)/i.test(url.pathname) && !/[?&](?:\$|%24)format=/i.test(url.search))
    add('$format=json')
  if (/\/collections\/[^/]+\/items\/?$/.test(url.pathname) && !url.searchParams.has('limit')) add('limit=1000')
  return url.href
}
