/** Parts of a page that are generated stand between two comments; the rest is written by hand. */
const begin = (name: string) => `<!-- generated: ${name} -->`
const end = (name: string) => `<!-- end of generated: ${name} -->`

export const hasSection = (page: string, name: string): boolean => page.includes(begin(name)) && page.includes(end(name))

/** The page with the named part replaced. Throws when the page has no such part: then nobody would notice it grow old. */
export function withSection(page: string, name: string, content: string): string {
  const from = page.indexOf(begin(name))
  const to = page.indexOf(end(name))
  if (from === -1 || to < from) throw new Error(`the page has no part between "${begin(name)}" and "${end(name)}"`)
  return `${page.slice(0, from)}${begin(name)}\n${content.trim()}\n${page.slice(to)}`
}
