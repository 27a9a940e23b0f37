/** Patterns of `house-rules.mjs`: `*` one name, `**` any depth (also none), `{a,b}` alternatives. */
const cache = new Map<string, RegExp>()

function compile(pattern: string): RegExp {
  let source = ''
  let depth = 0
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at] as string
    if (pattern.startsWith('**/', at)) {
      source += '(?:[^/]+/)*'
      at += 2
    } else if (pattern.startsWith('**', at)) {
      source += '.*'
      at += 1
    } else if (letter === '*') source += '[^/]*'
    else if (letter === '{') {
      source += '(?:'
      depth++
    } else if (letter === '}') {
      source += ')'
      depth--
    } else if (letter === ',' && depth > 0) source += '|'
    else source += letter.replace(/[.+?^$()|[\]\\]/g, '\\$&')
  }
  return new RegExp(`^${source}$`)
}

export function matches(path: string, pattern: string): boolean {
  let known = cache.get(pattern)
  if (known === undefined) {
    known = compile(pattern)
    cache.set(pattern, known)
  }
  return known.test(path)
}

export const matchesAny = (path: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => matches(path, pattern))
