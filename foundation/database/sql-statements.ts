/** Cuts a SQL file into statements, so that an error can name its line. Follows psql: quotes, comments, `begin atomic`. */

export type Statement = {
  readonly text: string
  /** First line of the statement in its file, from 1. */
  readonly line: number
  /** Where it starts in the file, in UTF-16 code units. */
  readonly start: number
}

const blank = /\s+|--[^\n]*/y
const quoted = /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)/y
const escapeString = /[eE]'(?:[^'\\]|''|\\[\s\S])*(?:'|$)/y
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y
const word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y

const matchAt = (pattern: RegExp, source: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

/** The length of the comment at `at`; comments nest. */
function blockComment(source: string, at: number): number {
  let depth = 0
  for (let i = at; i < source.length; ) {
    if (source.startsWith('/*', i)) {
      depth++
      i += 2
    } else if (source.startsWith('*/', i)) {
      depth--
      i += 2
      if (depth === 0) return i - at
    } else i++
  }
  return source.length - at
}

/** The length of what must not be cut at `at`: white space, comment, string, name; 0 when nothing such starts there. */
function wholeAt(source: string, at: number): number {
  if (source.startsWith('/*', at)) return blockComment(source, at)
  const tag = matchAt(dollarTag, source, at)
  if (tag) {
    const end = source.indexOf(tag, at + tag.length)
    return (end === -1 ? source.length : end + tag.length) - at
  }
  for (const pattern of [blank, escapeString, quoted]) {
    const found = matchAt(pattern, source, at)
    if (found) return found.length
  }
  return 0
}

/** The statements in order, without the semicolon and without what stands between them. */
export function statementsOf(source: string): Statement[] {
  const statements: Statement[] = []
  let start = -1
  let words: string[] = []
  let depth = 0
  const finish = (end: number) => {
    if (start >= 0)
      statements.push({
        text: source.slice(start, end).trimEnd(),
        line: source.slice(0, start).split('\n').length,
        start,
      })
    start = -1
    words = []
    depth = 0
  }
  for (let at = 0; at < source.length; ) {
    const length = wholeAt(source, at)
    if (length > 0) {
      const isBlank = matchAt(blank, source, at) !== undefined || source.startsWith('/*', at)
      if (!isBlank && start < 0) start = at
      at += length
      continue
    }
    if (source[at] === ';' && depth === 0) {
      finish(at)
      at++
      continue
    }
    if (start < 0) start = at
    const found = matchAt(word, source, at)
    if (found) {
      depth = depthAfter(found.toLowerCase(), words, depth)
      if (words.length < 5) words.push(found.toLowerCase())
    }
    at += found?.length ?? 1
  }
  finish(source.length)
  return statements
}

/** Bodies in SQL (`begin atomic … end`) hold semicolons of their own. Only a function or procedure has one. */
function depthAfter(found: string, first: readonly string[], depth: number): number {
  const hasBody = first[0] === 'create' && first.slice(1, 4).some((name) => name === 'function' || name === 'procedure')
  if (!hasBody) return 0
  if (found === 'begin') return depth + 1
  if (found === 'case') return depth > 0 ? depth + 1 : 0
  if (found === 'end') return Math.max(0, depth - 1)
  return depth
}
