import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { systemClock } from '../foundation/clock.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A house with one verb, in a path with spaces, and an npm that only writes down that it was called. */
let house: string
let programs: string
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel front door-'))
  folders.push(folder)
  house = join(folder, "the house of 'Ann'")
  programs = join(folder, 'programs')
  for (const made of [join(house, 'cli'), programs]) mkdirSync(made, { recursive: true })
  copyFileSync(join(import.meta.dirname, '../schakel'), join(house, 'schakel'))
  writeFileSync(join(house, 'package-lock.json'), '{"lock": 1}')
  writeFileSync(join(house, 'cli/hello.ts'), `console.log('hello', process.argv.slice(2), process.cwd(), process.pid)`)
  for (const name of [
    'sh',
    'dirname',
    'readlink',
    'uname',
    'find',
    'cmp',
    'cp',
    'rm',
    'mkdir',
    'ln',
    'sed',
    'basename',
  ])
    symlinkSync(
      spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim(),
      join(programs, name),
    )
  program('node', 'echo v20.11.0')
  program(
    'npm',
    `echo "npm $*" >> "${programs}/called"
    mkdir -p node_modules/.bin && ln -sf "${process.execPath}" node_modules/.bin/node`,
  )
})
const program = (name: string, script: string) => {
  rmSync(join(programs, name), { force: true })
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
}
const call = (words: string[], { cwd = '/', door = join(house, 'schakel') } = {}) => {
  const { status, stdout, stderr } = spawnSync(door, words, { cwd, env: { PATH: programs }, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const installed = () =>
  existsSync(join(programs, 'called')) ? readFileSync(join(programs, 'called'), 'utf8').trim().split('\n').length : 0

test('the first call installs by the lockfile, the next does not', () => {
  const first = call(['hello', 'a b', '--c'])
  assert.equal(first.status, 0, first.stderr)
  assert.match(first.stdout, /^hello \[ 'a b', '--c' \] \/ \d+/)
  assert.match(readFileSync(join(programs, 'called'), 'utf8'), /^npm ci /)
  assert.equal(call(['hello']).status, 0)
  assert.equal(installed(), 1)
})

test('a changed lockfile installs anew, and so does a half-made installation', () => {
  call(['hello'])
  writeFileSync(join(house, 'package-lock.json'), '{"lock": 2}')
  call(['hello'])
  assert.equal(installed(), 2)
  rmSync(join(house, 'node_modules/.bin/node'))
  call(['hello'])
  assert.equal(installed(), 3)
})

test('packages that somebody installed with npm after the lockfile changed are not installed again', () => {
  call(['hello'])
  rmSync(join(house, 'node_modules/.installed-lock.json'))
  writeFileSync(join(house, 'node_modules/.package-lock.json'), '{}')
  const hourAgo = new Date(systemClock.now().getTime() - 3_600_000)
  utimesSync(join(house, 'package-lock.json'), hourAgo, hourAgo)
  assert.equal(call(['hello']).status, 0)
  assert.equal(installed(), 1)
})

test('an installation that fails is said so, and tried again at the next call', () => {
  program('npm', 'echo no network >&2; exit 1')
  const failed = call(['hello'])
  assert.equal(failed.status, 1)
  assert.match(failed.stderr, /no network\nThe packages could not be installed/)
})

for (const [what, arrange, sentence] of [
  ['without Node', () => rmSync(join(programs, 'node')), /^Node is missing\./],
  ['with an old Node', () => program('node', 'echo v18.20.4'), /^Node v18\.20\.4 is too old\. Install Node 20/],
  ['with a Node that does not run', () => program('node', 'exit 127'), /^Node unknown is too old/],
  ['without npm', () => rmSync(join(programs, 'npm')), /^npm is missing\./],
  ['on another system', () => program('uname', 'echo Darwin'), /^Schakel runs on Linux/],
] as const)
  test(`${what} it stops with one sentence`, () => {
    arrange()
    const stopped = call(['hello'])
    assert.equal(stopped.status, 1)
    assert.match(stopped.stderr, sentence)
    assert.equal(installed(), 0)
  })

test('an unknown verb is one sentence and exit code 2, and installs nothing', () => {
  for (const verb of ['nonsense', '../evil', 'hello.ts', '-x', 'hello world']) {
    const { status, stderr } = call([verb])
    assert.equal(status, 2)
    assert.equal(stderr, `There is no verb "${verb}". See: ./schakel help\n`)
  }
  assert.equal(installed(), 0)
})

test('help lists the verbs with their lines, and installs nothing', () => {
  writeFileSync(join(house, 'cli/bye.ts'), `export const summary = "end what 'hello' began"\n`)
  writeFileSync(join(house, 'cli/two.ts'), `export const summary =\n  'a line that did not fit: two <folder>'\n`)
  for (const words of [[], ['help'], ['--help']]) {
    const { status, stdout } = call(words)
    assert.equal(status, 0)
    assert.match(stdout, /^ {2}\.\/schakel bye {11}end what 'hello' began$/m)
    assert.match(stdout, /^ {2}\.\/schakel two {11}a line that did not fit: two <folder>$/m)
    assert.doesNotMatch(stdout, /schakel hello/)
  }
  assert.equal(installed(), 0)
})

test('it is found through links and from any folder, and the verb keeps the folder of the caller', () => {
  const link = join(programs, 'link to schakel')
  symlinkSync("../the house of 'Ann'/schakel", link)
  const answer = call(['hello'], { door: link, cwd: programs })
  assert.equal(answer.status, 0, answer.stderr)
  assert.ok(answer.stdout.includes(programs))
})

test('the verb takes the place of the script, so that signals reach it', async () => {
  writeFileSync(
    join(house, 'cli/hello.ts'),
    `process.on('SIGTERM', () => { console.log('ended'); process.exit(7) }); setInterval(() => {}, 1000); console.log(process.pid)`,
  )
  call(['nonsense'])
  const child = spawn(join(house, 'schakel'), ['hello'], { env: { PATH: programs } })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk
    if (/^\d+\n$/.test(out)) child.kill('SIGTERM')
  })
  assert.equal(await new Promise((resolve) => child.once('close', resolve)), 7)
  assert.equal(out, `${child.pid}\nended\n`)
})

/** Root may write anywhere, so it calls as somebody else, who must be able to reach this checkout's Node. */
const stranger = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const unreachable =
  spawnSync(process.execPath, ['--version'], { ...stranger, cwd: '/' }).status !== 0 &&
  'others cannot reach this checkout'

test('an installed house that its user may not write to still opens', { skip: unreachable }, () => {
  call(['hello'])
  rmSync(join(house, 'node_modules/.installed-lock.json'))
  writeFileSync(join(house, 'node_modules/.package-lock.json'), '{}')
  chmodSync(join(house, '..'), 0o755)
  chmodSync(join(house, 'node_modules'), 0o555)
  const answer = spawnSync(join(house, 'schakel'), ['hello'], { ...stranger, cwd: '/', env: { PATH: programs } })
  chmodSync(join(house, 'node_modules'), 0o755)
  assert.equal(answer.status, 0, String(answer.stderr))
  assert.equal(installed(), 1)
})
