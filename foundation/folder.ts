/** Makes a folder that a setting names, step by step from what is there. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Like `mkdirSync` with `recursive`, and it always ends: that one asks for ever where a file system refuses a new folder with
 * "not found", as /proc does. Errors: those of the file system; `ENOTDIR` when the place is taken by a file.
 */
export function makeFolder(path: string, mode: number): void {
  const missing: string[] = []
  for (let at = resolve(path); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at)
  for (const folder of missing)
    try {
      mkdirSync(folder, { mode })
    } catch (error) {
      // Somebody else made it in between, or a link leads nowhere: the last line tells which.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  if (!statSync(path).isDirectory()) throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR' })
}
