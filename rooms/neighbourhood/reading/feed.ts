/** Which addresses make up one table of a service: what it says of itself, its code lists, its first page. */
import type { Envelope } from './json-items.ts'

export type ServicePart = { readonly name: string; readonly address: string }

/** Sets of a service that hold no codes and no figures this house reads. */
const passedOver = /^(?:CategoryGroups|TypedDataSet|UntypedDataSet|Observations)$/

/**
 * Null when this is no root of a service. The figures come last; of the typed and the untyped form the untyped one, which
 * says why a figure is missing. Errors: throws where an address is none.
 */
export function partsOfFeed(root: Envelope, at: string): ServicePart[] | null {
  const listed = Array.isArray(root.value) ? (root.value as readonly Envelope[]) : []
  const sets = listed.flatMap(({ name, url }) =>
    typeof name === 'string' && typeof url === 'string' ? [{ name, url }] : [],
  )
  if (sets.length === 0 || sets.length !== listed.length) return null
  const base = at.endsWith('/') ? at : `${at}/`
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
  const named = page['odata.nextLink'] ?? page['@odata.nextLink'] ?? linked(page.links)
  return typeof named === 'string' ? new URL(named, at).href : null
}
const linked = (links: unknown): unknown =>
  Array.isArray(links) ? (links as readonly Envelope[]).find(({ rel }) => rel === 'next')?.href : undefined
