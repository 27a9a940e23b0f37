/** A Debian package that tests need: installed through apt when we may. */
import { spawnSync } from 'node:child_process'

/** `undefined` when nothing could be tried (no root, no apt), else apt's last word. */
export function installThroughApt(wanted: string, env: NodeJS.ProcessEnv): string | undefined {
  if (process.getuid?.() !== 0 || !onPath('apt-get', env)) return undefined
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' }
  // An update that fails for one of several sources may still suffice; the installation decides.
  spawnSync('apt-get', ['-q', 'update'], { env: quiet, stdio: 'ignore' })
  const made = spawnSync('apt-get', ['-qy', 'install', '--no-install-recommends', wanted], {
    env: quiet,
    encoding: 'utf8',
  })
  return (made.stderr ?? '').trim().split('\n').at(-1) ?? ''
}

export const onPath = (program: string, env: NodeJS.ProcessEnv): boolean =>
  spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', program], { env }).status === 0

/** Reads words out of a PDF; a test that needs it and does not find it is skipped, and named. */
export function ensurePdfToText(env: NodeJS.ProcessEnv, say: (line: string) => void): void {
  if (onPath('pdftotext', env)) return
  if (installThroughApt('poppler-utils', env) !== undefined) say('Installed poppler-utils through apt (once).')
}
