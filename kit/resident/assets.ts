/** Built files carry the hash of their content in their name; the entrance says once which names those are. */
let named: { readonly [name: string]: string } = {}

/** Called at start with `assets.json` of the built pages: `{ "resident.css": "resident-1a2b3c.css" }`. */
export function assetsAre(manifest: { readonly [name: string]: string }): void {
  named = manifest
}
/** The address of a built file. */
export const asset = (name: string): string => `/assets/${named[name] ?? name}`
