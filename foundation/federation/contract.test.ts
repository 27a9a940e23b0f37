import assert from 'node:assert/strict'
import { sign } from 'node:crypto'
import { test } from 'node:test'
import { makeCertificate } from './certificate.ts'
import {
  acceptContract,
  type ContractContent,
  committedKey,
  contentHash,
  inOrder,
  openContract,
  type SignedContract,
  thumbprintOf,
} from './contract.ts'
import { FederationError } from './federation-error.ts'

const begins = new Date('2026-11-28T00:00:00Z')
const now = new Date('2026-12-01T12:00:00Z')
const [asker, register, stranger] = ['maastricht', 'zvh-zuiderdal', 'stranger'].map((code) => ({
  code,
  ...makeCertificate({ name: code, from: begins, years: 2 }),
})) as [Side, Side, Side]
type Side = { code: string; certificate: string; key: string }
const sides = { asker, register }
const key = (letter: string) => letter.repeat(42) + 'A'

const content: ContractContent = {
  iv: '7f0c1c53-6d41-4c57-9d3e-6f3f1f6a2f11',
  groupId: 'schakel',
  hashAlgorithm: 'HASH_ALGORITHM_SHA3_512',
  createdAt: begins.toISOString(),
  validity: { notBefore: begins.toISOString(), notAfter: '2027-11-28T00:00:00.000Z' },
  grants: [
    {
      type: 'GRANT_TYPE_SERVICE_CONNECTION',
      outway: { peerId: asker.code, certificateThumbprint: thumbprintOf(asker.certificate) },
      service: { peerId: register.code, certificateThumbprint: thumbprintOf(register.certificate), name: 'known-here' },
      properties: {
        regime: 'WGS-ZVH',
        purpose: 'to see whether known',
        grounds: ['BWBR0049962:2.28:1:2025-07-05'],
        questionsPerDay: 20,
        mostBuckets: 1,
        firstEpoch: 3,
        epochKeys: [key('x'), key('y')],
      },
    },
  ],
}
const signed = (of: ContractContent, ...by: readonly Side[]): SignedContract => ({
  content: of,
  signatures: {
    accept: Object.fromEntries(by.map((side) => [side.code, acceptContract(of, { ...side, at: begins })])),
  },
})
const refused = (contract: unknown, code: string, at = now, as = sides) =>
  assert.throws(
    () => openContract(contract, as, at),
    (error) => error instanceof FederationError && error.code === code,
  )

test('a contract that both signed holds from its first moment to just before its last', () => {
  const contract = signed(content, asker, register)
  assert.equal(openContract(contract, sides, now).properties.questionsPerDay, 20)
  assert.equal(openContract(contract, sides, begins).properties.regime, 'WGS-ZVH')
  refused(contract, 'contract-expired', new Date(begins.getTime() - 1))
  refused(contract, 'contract-expired', new Date('2027-11-28T00:00:00.000Z'))
})

test('signed by one, by a stranger in the name of one, or under other certificates it is not valid', () => {
  refused(signed(content, asker), 'contract-not-valid')
  refused(signed(content, register), 'contract-not-valid')
  refused(signed(content, asker, { ...stranger, code: register.code }), 'contract-not-valid')
  refused(signed(content, asker, register), 'contract-not-valid', now, {
    asker: { ...stranger, code: asker.code },
    register,
  })
  refused(signed(content, asker, register), 'contract-not-valid', now, { asker: register, register: asker })
})

test('every change of the content after signing is noticed', () => {
  const contract = signed(content, asker, register)
  const [grant] = content.grants
  const changes: ContractContent[] = [
    { ...content, validity: { ...content.validity, notAfter: '2037-11-28T00:00:00.000Z' } },
    { ...content, iv: '7f0c1c53-6d41-4c57-9d3e-6f3f1f6a2f12' },
    ...[
      { regime: 'WGS-RIEC' },
      { questionsPerDay: 1_000 },
      { grounds: ['x'] },
      { firstEpoch: 1 },
      { mostBuckets: 2 },
    ].map(
      (changed): ContractContent => ({
        ...content,
        grants: [{ ...grant, properties: { ...grant.properties, ...changed } }],
      }),
    ),
  ]
  for (const changed of changes) refused({ ...contract, content: changed }, 'contract-not-valid')
})

test('a signature of another kind, of no kind, or with more parts opens nothing', () => {
  const contract = signed(content, asker, register)
  const mine = contract.signatures.accept.maastricht as string
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const [head = '', body = '', signature = ''] = mine.split('.')
  const unsigned = `${base64({ alg: 'none', 'x5t#S256': thumbprintOf(asker.certificate) })}.${body}.`
  const rejection = base64({ contractContentHash: contentHash(content), type: 'reject' })
  const rejected = sign('sha256', Buffer.from(`${head}.${rejection}`), { key: asker.key, dsaEncoding: 'ieee-p1363' })
  for (const jws of [
    unsigned,
    `${head}.${rejection}.${rejected.toString('base64url')}`,
    `${mine}.x`,
    `${head}.${body}`,
    `${head}.${body}.${signature.slice(2)}`,
    'nothing',
  ])
    refused(
      { content, signatures: { accept: { ...contract.signatures.accept, maastricht: jws } } },
      'contract-not-valid',
    )
})

test('what is no contract at all is not valid, and throws nothing else', () => {
  for (const nothing of [
    undefined,
    null,
    {},
    [],
    'contract',
    { content, signatures: {} },
    { ...signed(content), more: 1 },
  ])
    refused(nothing, 'contract-not-valid')
})

test('a key is committed to for the epochs of the contract and no other', () => {
  const [grant] = content.grants
  assert.deepEqual(
    [2, 3, 4, 5].map((epoch) => committedKey(grant, epoch)),
    [undefined, key('x'), key('y'), undefined],
  )
})

test('the order of names does not change what is signed', () => {
  assert.equal(inOrder({ b: [1, { d: 'x', c: null }], a: true }), '{"a":true,"b":[1,{"c":null,"d":"x"}]}')
  const turned = Object.fromEntries(Object.entries(content).reverse()) as ContractContent
  assert.equal(contentHash(turned), contentHash(content))
})
