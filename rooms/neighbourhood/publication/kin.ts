/** Areas that are held beside each other: named by whoever proposes, so that readers see who called them alike. */

/** Lines `code;group`. The last line of a code holds. */
export const kinIn = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split(/\r?\n/).flatMap((line) => {
      const [code = '', group = ''] = line.split(';').map((cell) => cell.trim())
      return code && group ? [[code, group.slice(0, 80)] as const] : []
    }),
  )
