import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { chromiumIn, ensureChromium, NoBrowser } from './chromium.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
let programs: string
let said: string[]
beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'schakel-browser-'))
  folders.push(programs)
  symlinkSync('/bin/sh', join(programs, 'sh'))
  said = []
})
const program = (name: string, script: string) =>
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
const ensured = () => ensureChromium({ PATH: programs }, (line) => said.push(line))
const notRoot = process.getuid?.() !== 0 && 'only root may use apt'

test('a browser that is there is used, and nothing is installed', () => {
  program('chromium', 'exit 0')
  program('apt-get', `touch "${programs}/called"`)
  assert.equal(ensured(), join(programs, 'chromium'))
  assert.deepEqual(said, [])
})

test('SCHAKEL_CHROMIUM names the browser, whatever else is there', () => {
  program('chromium', 'exit 0')
  assert.equal(chromiumIn({ PATH: programs, SCHAKEL_CHROMIUM: '/opt/browser' }), '/opt/browser')
})

test('a browser that is missing is installed through apt, after its lists were renewed', { skip: notRoot }, () => {
  program(
    'apt-get',
    `echo "$DEBIAN_FRONTEND $*" >> "${programs}/called"
    case "$*" in *install*) printf '#!/bin/sh\\n' > "${programs}/chromium"; /bin/chmod +x "${programs}/chromium" ;; esac`,
  )
  assert.equal(ensured(), join(programs, 'chromium'))
  const calls = readFileSync(join(programs, 'called'), 'utf8').trim().split('\n')
  assert.deepEqual(calls, ['noninteractive -q update', 'noninteractive -qy install --no-install-recommends chromium'])
  assert.equal(said.length, 1)
})

test('without apt, or when apt fails, a sentence says what to install', () => {
  assert.throws(
    ensured,
    (error) => error instanceof NoBrowser && /apt-get install chromium.*SCHAKEL_CHROMIUM/.test(error.message),
  )
  program('apt-get', 'echo "E: no network" >&2; exit 100')
  assert.throws(ensured, NoBrowser)
})
