/**
 * A lock that a process holds by a file, and that a dead process cannot hold: the file names the process,
 * the moment it began and the boot of the machine. Survives `kill -9` and reused process numbers.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { newId, stopwatch, systemClock } from '../../clock.ts'
import { notFound } from './launcher-error.ts'
import { beganAt, bootOf } from './running-process.ts'

export type Holder = {
  readonly pid: number
  readonly began: string
  readonly boot: string
  readonly what: string
  readonly since: string
}
export type Lock = { readonly held: true; release(): void }
export type Refused = { readonly held: false; readonly by: Holder }

const holderIn = (text: string): Holder | undefined => {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined // torn by a power cut: nobody can be holding it
  }
}
const stillHolds = (holder: Holder | undefined): holder is Holder =>
  holder !== undefined && holder.boot === bootOf() && beganAt(holder.pid) === holder.began

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (notFound(error)) return undefined
    throw error
  }
}

/** Takes the lock at `path`, or says who has it. `what` is the holder's name for people: "schakel start". */
export function takeLock(path: string, what: string): Lock | Refused {
  const mine = JSON.stringify({
    pid: process.pid,
    began: beganAt(process.pid) ?? '',
    boot: bootOf(),
    what,
    since: systemClock.now().toISOString(),
  } satisfies Holder)
  const draft = `${path}.${newId()}`
  writeFileSync(draft, mine, { mode: 0o644 })
  try {
    for (;;) {
      try {
        linkSync(draft, path) // a link appears whole or not at all, and never over another
        return { held: true, release: () => readIfThere(path) === mine && rmSync(path, { force: true }) }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const found = readIfThere(path)
      if (found === undefined) continue
      const holder = holderIn(found)
      if (stillHolds(holder)) return { held: false, by: holder }
      setAside(path, found)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Removes the dead holder's file, unless somebody living took its place since we looked. */
function setAside(path: string, dead: string): void {
  const aside = `${path}.${newId()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (notFound(error)) return
    throw error
  }
  if (readFileSync(aside, 'utf8') !== dead) linkSync(aside, path)
  rmSync(aside, { force: true })
}

/** Waits for the lock. Units: seconds. */
export async function waitForLock(path: string, what: string, patienceSeconds: number): Promise<Lock | Refused> {
  const passed = stopwatch()
  for (;;) {
    const answer = takeLock(path, what)
    if (answer.held || passed() > patienceSeconds * 1000) return answer
    await wait(25)
  }
}
