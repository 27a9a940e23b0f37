/**
 * Resident pages are plain TypeScript: html`…` escapes everything that is put into it, except what it made itself.
 * A template that puts a value where escaping cannot make it safe (outside quotes in a tag, an event attribute,
 * a script, a style) throws whenever it runs, so that no test of the page can pass.
 */
import { type PlaceKind, placesOf } from './places.ts'

export type Html = { readonly markup: string; toString(): string }
export type Attributes = { readonly attributes: string }
export type Placeable = Html | Attributes | string | number | null | undefined | false | readonly Placeable[]

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const made = new WeakSet<object>()
function trusted(markup: string): Html {
  const result: Html = { markup, toString: () => markup }
  made.add(result)
  return result
}

/** Same site, a secure site, mail or telephone: never `javascript:`, never `//elsewhere`. */
const safeAddress = /^(?:\/(?!\/)|[#?]|https:\/\/|mailto:|tel:|$)/i
const addressNames = /^(?:href|src|action|formaction|poster|cite)$/i

function refuse(because: string): never {
  throw new TypeError(`html: ${because}`)
}

/**
 * Attributes that are only there when they say something: html`<input${attributes({ required, maxlength: 80 })}>`.
 * `true` writes the bare name; `false` and `undefined` write nothing.
 */
export function attributes(named: { readonly [name: string]: string | number | boolean | undefined }): Attributes {
  let written = ''
  for (const [name, setting] of Object.entries(named)) {
    if (setting === undefined || setting === false) continue
    if (!/^[a-z][a-z0-9-]*$/.test(name) || /^(?:on|style$|srcdoc$)/.test(name)) refuse(`no attribute “${name}” here`)
    if (addressNames.test(name) && !safeAddress.test(String(setting))) refuse('not an address a page may point to')
    written += setting === true ? ` ${name}` : ` ${name}="${escapeText(String(setting))}"`
  }
  const result: Attributes = { attributes: written }
  made.add(result)
  return result
}

function place(value: Placeable, kind: PlaceKind): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map((item: Placeable) => place(item, kind)).join('')
  if (typeof value === 'object') {
    if (!made.has(value)) refuse('this object was not made by html or attributes')
    if (kind === 'tag') return 'attributes' in value ? value.attributes : refuse('markup inside a tag')
    return kind === 'text' && 'markup' in value ? value.markup : refuse('markup inside an attribute')
  }
  if (kind === 'tag') refuse('put quotes around this value')
  if (kind === 'address' && !safeAddress.test(String(value))) refuse('not an address a page may point to')
  return escapeText(String(value))
}

export function html(strings: TemplateStringsArray, ...values: readonly Placeable[]): Html {
  const places = placesOf(strings)
  let markup = strings[0] ?? ''
  values.forEach((value, index) => {
    markup += place(value, places[index] as PlaceKind) + (strings[index + 1] ?? '')
  })
  return trusted(markup)
}
