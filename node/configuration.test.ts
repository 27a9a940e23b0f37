import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkConfiguration, readConfiguration } from './configuration.ts'
import { NodeRefused } from './refusal.ts'
import { ground, purpose, registerPart } from './testing/neighbours.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel node-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const whole = () => ({
  organisation: { code: 'zvh-zuiderdal', names: { nl: 'Zuiderdal', en: 'Zuiderdal' } },
  roles: ['register'],
  listen: { port: 8443 },
  folder: 'kept',
  certificate: 'certificate.pem',
  key: 'key.pem',
  peers: [
    { code: 'maastricht', certificate: 'maastricht.pem', grant: { regime: 'WGS-ZVH', purpose, grounds: [ground] } },
  ],
  register: { ...registerPart, source: { csv: 'persons.csv' } } as { [part: string]: unknown },
})
const check = (change: (it: ReturnType<typeof whole> & { [part: string]: unknown }) => void) => {
  const it = whole()
  change(it)
  return checkConfiguration(it, join(folder, 'node.yaml'))
}
const refused = (change: Parameters<typeof check>[0], ...sentences: RegExp[]) =>
  assert.throws(
    () => check(change),
    (error) => error instanceof NodeRefused && sentences.every((sentence) => sentence.test(error.message)),
    String(sentences),
  )

test('a register with a legal basis, category, advice, secrecy and somebody to ask is read, its paths beside the file', () => {
  const read = check(() => undefined)
  assert.equal(read.folder, join(folder, 'kept'))
  assert.deepEqual(read.register?.source, { csv: join(folder, 'persons.csv') })
  assert.equal(read.peers[0]?.grant?.questionsPerDay, 20)
})

test('a register without legal basis, category, recorded advice or secrecy does not start, and each is said', () => {
  refused((it) => delete it.register.legalBasis, /needs a legal basis/)
  refused((it) => delete it.register.category, /needs a category/)
  refused((it) => delete it.register.advice, /needs a recorded advice/)
  refused((it) => delete it.register.secrecy, /under which secrecy/)
  refused(
    (it) => {
      it.register = { source: { csv: 'x' }, organs: [{ code: 'politie' }] }
    },
    /legal basis/,
    /category/,
    /advice/,
    /secrecy/,
  )
  refused((it) => delete (it as { register?: unknown }).register, /legal basis/, /its part of the configuration/)
  refused((it) => {
    it.register.legalBasis = { law: 'Wgs', article: '1.7' }
  }, /number of the law/)
})

test('a register under medical or youth-care secrecy is refused, with the article that says so', () => {
  for (const secrecy of ['medical', 'youth-care'])
    refused(
      (it) => {
        it.register.secrecy = secrecy
      },
      new RegExp(`${secrecy} secrecy.*BWBR0050665, article 1.10, paragraph 2`),
    )
})

test('a register that nobody may ask, a witness of nothing and a part that is not understood are refused', () => {
  refused((it) => {
    it.peers = []
  }, /needs a contract/)
  refused(
    (it) => {
      it.roles = ['witness']
    },
    /witness needs a name/,
    /log to watch/,
    /roles do not say register/,
  )
  refused((it) => {
    it.shadow = true
  }, /does not know: shadow/)
  refused((it) => {
    it.register.organs = [{ code: 'politie' }, { code: 'politie' }]
  }, /Two organs have one code/)
  refused((it) => {
    it.peers = [...it.peers, ...it.peers]
  }, /Two peers/)
})

test('a file that is not there, or no YAML, is said in a sentence', () => {
  assert.throws(() => readConfiguration(join(folder, 'absent.yaml')), /cannot be read \(ENOENT\)/)
  writeFileSync(join(folder, 'broken.yaml'), 'organisation: [\n')
  assert.throws(() => readConfiguration(join(folder, 'broken.yaml')), /is no YAML/)
})
