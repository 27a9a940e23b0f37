/** Questions about processes of this machine, answered from /proc (Linux). */
import { readFileSync, readlinkSync } from 'node:fs'

/** The moment process `pid` began, in clock ticks since boot; undefined when there is none or only its remains. */
export function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const state = fields[0]
    return state === 'Z' || state === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

export const isAlive = (pid: number): boolean => beganAt(pid) !== undefined

const linkOf = (pid: number, name: 'exe' | 'cwd'): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/${name}`).replace(/ \(deleted\)$/, '')
  } catch {
    return undefined
  }
}
/** The program that process `pid` runs; undefined when it is gone or belongs to somebody else. */
export const programOf = (pid: number): string | undefined => linkOf(pid, 'exe')
/** The folder that process `pid` works in; undefined likewise. */
export const folderOf = (pid: number): string | undefined => linkOf(pid, 'cwd')

/** Differs after every restart of the machine, so that an old process number is never mistaken for a new one. */
export const bootOf = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return 'unknown'
  }
}
