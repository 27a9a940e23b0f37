/** Reads a policy's expression as PostgreSQL prints it (`pg_get_expr`), as far as the lint needs: its top-level ANDs. */

const spaced = (expression: string) => expression.replace(/\s+/g, ' ').trim()

/** Without the pair of parentheses around the whole, if there is one. */
function bared(expression: string): string {
  let text = spaced(expression)
  while (text.startsWith('(') && closingOf(text, 0) === text.length - 1) text = text.slice(1, -1).trim()
  return text
}

/** Where the string that opens at `from` ends: quotes are doubled inside. */
function endOfQuoted(text: string, from: number): number {
  const quote = text[from] as string
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && text[from - 1] === 'E') at++
    else if (text[at] === quote) {
      if (text[at + 1] === quote) at++
      else return at
    }
  }
  return text.length - 1
}

function closingOf(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === "'" || letter === '"') at = endOfQuoted(text, at)
    else if (letter === '(') depth++
    else if (letter === ')' && --depth === 0) return at
  }
  return -1
}

/**
 * The parts that must all hold. An expression joined by OR at the top is one part: then no single part must hold.
 * PostgreSQL prints every operand in its own parentheses, so AND and OR never stand side by side at one level
 * (except inside BETWEEN, which it prints as two comparisons).
 */
export function conjunctsOf(expression: string): string[] {
  const text = bared(expression)
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === "'" || letter === '"') at = endOfQuoted(text, at)
    else if (letter === '(') {
      const end = closingOf(text, at)
      at = end === -1 ? text.length : end
    } else if (text.startsWith(' OR ', at)) return [text]
    else if (text.startsWith(' AND ', at)) {
      parts.push(text.slice(start, at))
      start = at + ' AND '.length
    }
  }
  return [...parts, text.slice(start)].map(bared)
}

/** Does nothing pass without a valid sealed context? */
export const needsTheSeal = (expression: string): boolean =>
  conjunctsOf(expression).some((part) => part === 'SELECT sealed.valid() AS valid')

/** Does nothing pass that belongs to another partnership? */
export const staysInThePartnership = (expression: string): boolean =>
  conjunctsOf(expression).some(
    (part) => part.replace(/[()\s]/g, '') === "partnership=SELECTsealed.text'partnership'::textAStext::uuid",
  )
