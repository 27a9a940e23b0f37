/** The ports that Schakel listens on: SCHAKEL_PORT for residents, the next two for the workbench and the demonstration. */
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { stopwatch } from '../../foundation/clock.ts'
import { StartRefused } from './start-refused.ts'

/** Units: milliseconds. A start that was killed leaves its servers a moment to notice. */
const patience = 4_000

export function portIn(env: NodeJS.ProcessEnv): number {
  const asked = env.SCHAKEL_PORT ?? '4180'
  const port = Number(asked)
  if (/^\d+$/.test(asked) && port >= 1 && port <= 65_533) return port
  throw new StartRefused(`SCHAKEL_PORT is "${asked}"; it must be a number from 1 to 65533.`)
}

/** Waits until `port` and the two after it are free. */
export async function portsAreFree(port: number): Promise<void> {
  const passed = stopwatch()
  for (const each of [port, port + 1, port + 2])
    for (;;) {
      const trouble = await troubleWith(each)
      if (trouble === undefined) break
      if (trouble === 'EACCES')
        throw new StartRefused(`No permission to listen on port ${each}; choose one above 1023: SCHAKEL_PORT=4180`)
      if (trouble !== 'EADDRINUSE') throw new StartRefused(`Cannot listen on port ${each} of localhost (${trouble}).`)
      if (passed() > patience)
        throw new StartRefused(
          `Port ${each} is in use by another program. End it, or choose another: SCHAKEL_PORT=${port + 10} ./schakel start`,
        )
      await wait(100)
    }
}

const troubleWith = (port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(undefined)))
  })
