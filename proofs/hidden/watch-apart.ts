/** A search in a process of its own, so that several go on at once: one process does one thing at a time. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Count } from './watch.ts'

/** `observer`: null for everybody without an account. Errors: throws with what the process said when it ends without an answer. */
export function watchApart(observer: string | null, full: boolean): Promise<Count[]> {
  const words = [full ? 'full' : 'smoke', ...(observer === null ? [] : [observer])]
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'watch-one.ts'), words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let [said, counts] = ['', undefined as Count[] | undefined]
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      said = (said + words).slice(-2000)
    })
    child.on('message', (message) => {
      counts = message as Count[]
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (counts && code === 0) resolve(counts)
      else reject(new Error(`${observer ?? 'from outside'}: ended with ${code ?? 'a signal'}: ${said}`))
    })
  })
}
