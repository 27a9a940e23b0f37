/** The commands of the how-to page that a drill runs: the block of code after the line that says so. */
const mark = '<!-- drill:'

/** Errors: `RangeError` when the page has no such block, or one that nobody could follow under pressure. */
export function drillLines(page: string): string[] {
  const block = /```sh\n([\s\S]*?)```/.exec(page.slice(Math.max(0, page.indexOf(mark))))?.[1]
  const lines = (block ?? '').split('\n').filter((line) => line !== '')
  if (!page.includes(mark) || lines.length === 0) throw new RangeError('the page has no drill')
  if (lines.length > 10) throw new RangeError(`the drill has ${lines.length} commands; ten is what one can follow`)
  return lines
}

/** The same with shares at the restore, which then comes first: it is what brings the backup key back. */
export function withShares(lines: readonly string[], shares: readonly string[]): string[] {
  const restores = (line: string) => line.startsWith('./schakel restore ')
  const named = shares.map((path) => ` --share '${path.replaceAll("'", `'\\''`)}'`).join('')
  return [...lines.filter(restores).map((line) => `${line}${named}`), ...lines.filter((line) => !restores(line))]
}
