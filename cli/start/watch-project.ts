/** For whoever builds on Schakel: starts the house anew when a file changes. */
import { watch } from 'node:fs'
import { join } from 'node:path'

const watched = ['rooms', 'foundation', 'kit', 'web', 'server', 'demo', 'packages']
const pass = /\.test\.tsx?$|(^|\/)(node_modules|generated)\//

/** Calls `renew` after changes have come to rest, never twice at once. A renewal that fails is told; the next may succeed. */
export function watchProject(project: string, renew: () => Promise<void>, say: (line: string) => void): void {
  let rest: NodeJS.Timeout | undefined
  let busy = false
  let again = false
  const act = async () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    do {
      again = false
      await renew().then(
        () => say('Renewed.'),
        (error: Error) => say(`Not renewed: ${error.message}`),
      )
    } while (again)
    busy = false
  }
  for (const folder of watched)
    watch(join(project, folder), { recursive: true }, (_, file) => {
      if (file === null || pass.test(file)) return
      clearTimeout(rest)
      rest = setTimeout(act, 300)
    })
  say('Watching for changes.')
}
