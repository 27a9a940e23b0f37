/** Two organisations set up a register between them by the verbs, as their administrators would; then one is cut off. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { stringify } from 'yaml'
import { systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import type { SignedContract } from '../foundation/federation/contract.ts'
import { FederationError } from '../foundation/federation/federation-error.ts'
import { hangUp, type Peer } from '../foundation/federation/peer.ts'
import { startNodeProcess } from './start-process.ts'
import { florine, ground, purpose, questionAbout, registerPart, stranger } from './testing/neighbours.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel verbs-'))
const at = (name: string) => join(folder, name)
after(() => {
  hangUp()
  rmSync(folder, { recursive: true, force: true })
})
const schakel = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../cli/node.ts'), ...words],
    {
      encoding: 'utf8',
      cwd: folder,
    },
  )
  return { status, said: stdout + stderr }
}
const done = (...words: string[]) => {
  const { status, said } = schakel(...words)
  assert.equal(status, 0, said)
  return said
}
const names = (name: string) => ({ nl: name, en: name })
const write = (contract: boolean) =>
  writeFileSync(
    at('zuiderdal.yaml'),
    stringify({
      organisation: { code: 'zvh-zuiderdal', names: names('Zuiderdal') },
      roles: ['register'],
      listen: { port: 0 },
      folder: 'kept',
      certificate: 'zuiderdal.pem',
      key: 'zuiderdal.key',
      peers: [
        {
          code: 'maastricht',
          certificate: 'maastricht.pem',
          grant: { regime: 'WGS-ZVH', purpose, grounds: [ground], questionsPerDay: 3, months: 6 },
          ...(contract ? { contract: 'contract.json' } : {}),
        },
      ],
      register: { ...registerPart, source: { csv: 'persons.csv' } },
    }),
  )

test('the verbs lead from nothing to an answer: certificates, contract, acceptance, load, question, list', async () => {
  // The asking side makes its certificate with the same program; it needs no register for that.
  writeFileSync(
    at('maastricht.yaml'),
    stringify({
      organisation: { code: 'maastricht', names: names('Maastricht') },
      roles: ['witness'],
      listen: { port: 0 },
      folder: 'other',
      certificate: 'maastricht.pem',
      key: 'maastricht.key',
      peers: [{ code: 'zvh-zuiderdal', certificate: 'zuiderdal.pem', log: 'x+00000000+x' }],
      witness: { name: 'maastricht.example/witness' },
    }),
  )
  write(false)
  assert.match(done('certificates', 'maastricht.yaml'), /Fingerprint {2}[0-9a-f]{64}/)
  done('certificates', 'zuiderdal.yaml')
  assert.match(schakel('certificates', 'zuiderdal.yaml').said, /is there already/)
  assert.match(schakel('load', 'zuiderdal.yaml').said, /No contract holds today/)
  write(true)
  assert.match(
    schakel('contract', 'zuiderdal.yaml', 'maastricht', 'contract.json').said,
    /is not in .*contract\.json\. Leave the line "contract:" out until/,
  )
  write(false)
  done('contract', 'zuiderdal.yaml', 'maastricht', 'contract.json')
  const drawnUp = readFileSync(at('contract.json'), 'utf8')
  assert.match(
    schakel('contract', 'zuiderdal.yaml', 'maastricht', 'contract.json').said,
    /^contract\.json is there already\. Nothing was drawn up[^\n]*\n$/,
  )
  write(true)
  assert.match(schakel('start', 'zuiderdal.yaml').said, /without a contract that both signed/)
  const signs = (...words: string[]) => schakel('accept', 'contract.json', ...words).said
  assert.match(
    signs('maastricht.pem', 'zuiderdal.key'),
    /zuiderdal\.key is not the key of maastricht\.pem\. Nothing was/,
  )
  assert.match(signs('maastricht.pem', 'maastricht.pem'), /is no certificate, or maastricht\.pem is no key/)
  assert.match(
    schakel('accept', 'maastricht.yaml', 'maastricht.pem', 'maastricht.key').said,
    /yaml is no contract\.\n$/,
  )
  assert.equal(readFileSync(at('contract.json'), 'utf8'), drawnUp, 'control: nothing of it was signed')
  assert.match(
    done('accept', 'contract.json', 'maastricht.pem', 'maastricht.key'),
    /maastricht may ask zvh-zuiderdal: .*[\s\S]*at most 3 a day.*12 keys committed/,
  )
  assert.match(schakel('start', 'zuiderdal.yaml').said, /was not loaded yet/)
  writeFileSync(
    at('persons.csv'),
    `voornamen,achternaam,geboortedatum,geslacht,straat,huisnummer,postcode,organen\n${[
      florine.firstNames,
      florine.surname,
      florine.birthDate,
      florine.gender,
      florine.street,
      florine.houseNumber,
      florine.postcode,
    ].join(',')},politie ggz-instelling\n`,
  )
  assert.match(done('load', 'zuiderdal.yaml'), /Epoch 1: 1 persons, \d+ keys evaluated[\s\S]*learns 0 bits/)

  const node = await startNodeProcess(at('zuiderdal.yaml'))
  try {
    const read = (name: string) => readFileSync(at(name), 'utf8')
    const peer: Peer = {
      code: 'zvh-zuiderdal',
      names: names('Zuiderdal'),
      url: node.url,
      pinned: read('zuiderdal.pem'),
      certificate: read('maastricht.pem'),
      key: read('maastricht.key'),
      offers: ['register'],
      contract: JSON.parse(read('contract.json')) as SignedContract,
    }
    assert.deepEqual((await askRegister(peer, questionAbout(florine), systemClock)).involved, ['politie'])
    assert.match(schakel('start', 'zuiderdal.yaml').said, /already runs: process \d+/)
    // Renewed while it runs: the next question is asked of the new epoch.
    assert.match(done('load', 'zuiderdal.yaml'), /Epoch 2/)
    const renewed = await askRegister(peer, questionAbout(florine), systemClock)
    assert.deepEqual([renewed.epoch, renewed.involved], [2, ['politie']])

    const listed = done('questions', 'zuiderdal.yaml')
    assert.match(listed, /maastricht · politie · Operationeel specialist · .* · ZVH-2026-0012 · evaluated/)
    assert.match(listed, /2 questions; every line follows/)
    assert.ok(!listed.includes('Florine'))

    const cut = done('revoke', 'zuiderdal.yaml', 'maastricht')
    assert.match(cut, /it asked 2 questions:[\s\S]*ZVH-2026-0012/)
    await assert.rejects(
      askRegister(peer, questionAbout(stranger), systemClock),
      (error) => error instanceof FederationError && error.code === 'revoked',
    )
    assert.match(schakel('revoke', 'zuiderdal.yaml', 'heerlen').said, /knows no organisation "heerlen"/)
  } finally {
    await node.stop()
  }
})

test('a log of questions that somebody changed stops the list and the start, with the line', () => {
  const path = at('kept/journal/questions.jsonl')
  writeFileSync(path, readFileSync(path, 'utf8').replace('ZVH-2026-0012', 'ZVH-2026-0013'))
  assert.match(schakel('questions', 'zuiderdal.yaml').said, /Line 1 of .* does not follow/)
  assert.match(schakel('start', 'zuiderdal.yaml').said, /does not start until somebody has looked/)
})

test('without a verb the program says what it can do', () => {
  const { status, said } = schakel()
  assert.equal(status, 0)
  for (const verb of ['start', 'certificates', 'contract', 'accept', 'load', 'questions', 'revoke'])
    assert.match(said, new RegExp(`schakel node ${verb}`))
  assert.equal(schakel('dance').status, 2)
})
