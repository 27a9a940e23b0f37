/** `npm run show locks|routes|messages|house [room]`: looks into the house without opening files. */
import { top } from './check/step.ts'
import { mermaid, plain } from './generated/house-page.ts'
import { showLocks } from './show/locks.ts'
import { showMessages } from './show/messages.ts'
import { showRoutes } from './show/routes.ts'
import { treeAt } from './tree.ts'

const showings: Readonly<Record<string, (room: string | undefined) => Promise<string> | string>> = {
  locks: (room) => showLocks(treeAt(top), room),
  routes: (room) => showRoutes(treeAt(top), room),
  messages: (room) => showMessages(treeAt(top), room),
  house: () => `${plain()}\n\n${mermaid()}`,
}

if (import.meta.main) {
  const [what = '', room] = process.argv.slice(2)
  const showing = showings[what]
  if (showing === undefined) {
    console.error(`Say what to show: ${Object.keys(showings).join(', ')}; and, if you like, of which room.`)
    process.exitCode = 2
  } else console.log(await showing(room))
}
