/** The pages of both entrances, built when what they come from has changed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notFound, notPermitted } from '../../foundation/database/launcher/launcher-error.ts'
import { type Lock, waitForLock } from '../../foundation/database/launcher/lock.ts'
import { sourcesHash } from '../../web/sources.ts'
import { StartRefused } from './start-refused.ts'

/** The folder with the pages. The builder is only loaded when there is something to build: it weighs half a second. */
export async function pagesOf(project: string, say: (line: string) => void): Promise<string> {
  const folder = join(project, 'dist')
  if (areFresh(project, folder)) return folder
  const lock = await one(folder)
  try {
    if (areFresh(project, folder)) return folder
    say('Building the pages…')
    const { buildPages } = await import('../../web/build.ts')
    return (await buildPages({ root: project, folder })).folder
  } finally {
    lock.release()
  }
}

/** Two builders in one folder would sweep each other's work away. */
async function one(folder: string): Promise<Lock> {
  try {
    const lock = await waitForLock(`${folder}.lock`, 'the builder of the pages', 120)
    if (lock.held) return lock
    throw new StartRefused(`Process ${lock.by.pid} has been building the pages for two minutes. End it and try again.`)
  } catch (error) {
    if (!notPermitted(error)) throw error
    throw new StartRefused(
      `The pages must be built, and there is no permission to write ${folder}. Make the project yours (chown).`,
    )
  }
}

function areFresh(project: string, folder: string): boolean {
  try {
    return readFileSync(join(folder, 'sources.sha256'), 'utf8') === sourcesHash(project)
  } catch (error) {
    if (notFound(error)) return false
    throw error
  }
}
