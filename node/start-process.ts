/** Starts a node as a process of its own, and ends it with the one that started it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { NodeRefused } from './refusal.ts'

export type NodeProcess = {
  readonly pid: number
  readonly url: string
  readonly officer: string | undefined
  readonly witnessKey: string | undefined
  stop(): Promise<void>
}
type Ready = { readonly port: number; readonly officerPort?: number; readonly witnessKey?: string }

/** Errors: `NodeRefused` with what the node said before it ended. `through`: a program that runs it elsewhere. */
export function startNodeProcess(
  file: string,
  {
    onLine = () => undefined,
    onEnd = () => undefined,
    through = [],
    host = '127.0.0.1',
    env = process.env,
  }: {
    readonly onLine?: (line: string) => void
    readonly onEnd?: (code: number | null) => void
    readonly through?: readonly string[]
    readonly host?: string
    readonly env?: NodeJS.ProcessEnv
  } = {},
): Promise<NodeProcess> {
  const verb = join(import.meta.dirname, '../cli/node.ts')
  const [program = '', ...words] = [...through, process.execPath, verb, 'start', file, '--under-parent']
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'], env })
  let trouble = ''
  child.stderr.setEncoding('utf8').on('data', (said: string) => {
    trouble += said
    onLine(said.trimEnd())
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    const early = () => reject(new NodeRefused(trouble.trim() || 'The node ended before it was ready.'))
    child.once('exit', early)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"ready":')) return onLine(line)
      const ready = JSON.parse(line) as Ready
      child.off('exit', early)
      let ending = false
      child.once('exit', (code) => {
        if (!ending) onEnd(code)
      })
      resolve({
        pid: child.pid as number,
        url: `https://${host}:${ready.port}`,
        officer: ready.officerPort === undefined ? undefined : `http://localhost:${ready.officerPort}`,
        witnessKey: ready.witnessKey,
        stop: () => {
          ending = true
          return endOf(child)
        },
      })
    })
  })
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(patience)
}
