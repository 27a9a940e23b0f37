/**
 * The program of every process: reads its settings, serves, and ends when its parent goes away (standard input closes)
 * or asks (SIGTERM). Says one line of JSON when it is ready, or why it is not.
 */
import { createInterface } from 'node:readline'
import type { ServerProcess, Serving, Settings } from './settings.ts'

const starters: { readonly [P in ServerProcess]: () => Promise<(settings: Settings) => Promise<Serving>> } = {
  resident: async () => (await import('./resident-entrance.ts')).startResidentEntrance,
  workbench: async () => (await import('./workbench-entrance.ts')).startWorkbenchEntrance,
  worker: async () => (await import('./worker.ts')).startNightWorker,
  'open-id': async () => (await import('./open-id.ts')).startOpenId,
}

const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
// Ctrl-C reaches the whole group; the parent decides the order in which processes end.
process.on('SIGINT', () => undefined)

const lines = createInterface({ input: process.stdin })
lines.once('line', async (line) => {
  try {
    const start = await starters[process.argv[2] as ServerProcess]()
    const serving = await start(JSON.parse(line) as Settings)
    const end = () => void serving.stop().finally(() => process.exit(0))
    process.once('SIGTERM', end)
    lines.once('close', end)
    tell({ ready: true })
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    tell({ ready: false, message, code })
    process.exit(1)
  }
})
