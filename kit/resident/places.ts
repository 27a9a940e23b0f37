/** Where in a template a value stands: found once per template by walking over its fixed text. */

/** `text` between tags · `quoted` in an attribute · `address` at the start of a href and the like · `tag` beside the attributes. */
export type PlaceKind = 'text' | 'quoted' | 'address' | 'tag'

type State =
  | { in: 'text' }
  | { in: 'tag'; name: string; attribute: string }
  | { in: 'quotes'; quote: string; name: string; attribute: string; empty: boolean }
  | { in: 'raw'; name: string }

const raw = /^(?:script|style)$/
const addresses = /^(?:href|src|action|formaction|poster|cite)$/
const found = new WeakMap<TemplateStringsArray, readonly PlaceKind[]>()

function step(state: State, character: string, rest: string): State {
  if (state.in === 'raw') return rest.startsWith(`</${state.name}`) ? { in: 'text' } : state
  if (state.in === 'text') {
    const name = /^<\/?([a-z!][a-z0-9-]*)/i.exec(rest)?.[1]
    return name ? { in: 'tag', name: rest[1] === '/' ? '' : name.toLowerCase(), attribute: '' } : state
  }
  if (state.in === 'quotes') {
    return character === state.quote ? { in: 'tag', name: state.name, attribute: '' } : { ...state, empty: false }
  }
  if (character === '>') return raw.test(state.name) ? { in: 'raw', name: state.name } : { in: 'text' }
  if (character === '"' || character === "'") {
    return { in: 'quotes', quote: character, name: state.name, attribute: state.attribute, empty: true }
  }
  const attribute = /^\s([a-z][a-z0-9-:]*)\s*=/i.exec(rest)?.[1]
  return attribute ? { ...state, attribute: attribute.toLowerCase() } : state
}

function kindAt(state: State): PlaceKind {
  if (state.in === 'raw') throw new TypeError(`html: a value inside <${state.name}> cannot be escaped`)
  if (state.in !== 'quotes') return state.in
  if (/^(?:on|style$|srcdoc$)/.test(state.attribute)) {
    throw new TypeError(`html: no value may stand in the attribute “${state.attribute}”`)
  }
  return state.empty && addresses.test(state.attribute) ? 'address' : 'quoted'
}

export function placesOf(strings: TemplateStringsArray): readonly PlaceKind[] {
  const known = found.get(strings)
  if (known) return known
  let state: State = { in: 'text' }
  const places: PlaceKind[] = []
  for (const piece of strings.slice(0, -1)) {
    for (let at = 0; at < piece.length; at += 1) state = step(state, piece.charAt(at), piece.slice(at, at + 60))
    places.push(kindAt(state))
    if (state.in === 'quotes') state = { ...state, empty: false }
  }
  found.set(strings, places)
  return places
}
