import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { makeCertificate } from './certificate.ts'

const from = new Date('2026-11-27T12:00:00Z')

test('an organisation makes a certificate that OpenSSL reads, for its own name, its key and its years', () => {
  const { certificate, key } = makeCertificate({ name: 'zvh-zuiderdal', from, years: 2 })
  const read = new X509Certificate(certificate)
  assert.equal(read.subject, 'CN=zvh-zuiderdal')
  assert.equal(read.issuer, 'CN=zvh-zuiderdal')
  assert.ok(read.checkPrivateKey(createPrivateKey(key)))
  assert.ok(read.verify(read.publicKey))
  assert.equal(read.ca, false)
  assert.deepEqual([read.validFromDate, read.validToDate], [from, new Date('2028-11-27T12:00:00Z')])
  assert.notEqual(makeCertificate({ name: 'zvh-zuiderdal', from, years: 2 }).certificate, certificate)
})

test('a certificate beyond 2049 writes its years in four digits', () => {
  const { certificate } = makeCertificate({ name: 'x', from, years: 40 })
  assert.equal(new X509Certificate(certificate).validToDate.getUTCFullYear(), 2066)
})

test('a name that fits no certificate is refused', () => {
  assert.throws(() => makeCertificate({ name: '', from, years: 1 }), RangeError)
  assert.throws(() => makeCertificate({ name: 'x'.repeat(65), from, years: 1 }), RangeError)
})

const openssl = spawnSync('openssl', ['version']).status === 0
test('the command of OpenSSL finds the certificate well formed', {
  skip: openssl ? false : 'no openssl command',
}, () => {
  const { certificate } = makeCertificate({ name: 'zvh-zuiderdal', from, years: 2 })
  const { status, stdout, stderr } = spawnSync('openssl', ['x509', '-noout', '-text'], {
    input: certificate,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  for (const said of ['ecdsa-with-SHA256', 'CA:FALSE', 'Digital Signature', 'TLS Web Client Authentication'])
    assert.ok(stdout.includes(said), said)
})
