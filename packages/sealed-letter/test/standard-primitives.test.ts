/** The published values that the second implementation's own AES-256-GCM, SHA-256 and HMAC must reach. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aes256GcmOpen, aes256GcmSeal, hmacSha256, sha256 } from './standard-primitives.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex')

test('the examples of FIPS 180 give their SHA-256', () => {
  const cases = [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ] as const
  for (const [message, digest] of cases) assert.equal(sha256(Buffer.from(message)).toString('hex'), digest)
})

test('RFC 4231, cases 1, 2 and 6, give their HMAC-SHA-256', () => {
  const cases = [
    ['0b'.repeat(20), Buffer.from('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      Buffer.from('Jefe').toString('hex'),
      Buffer.from('what do ya want for nothing?'),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      'aa'.repeat(131),
      Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First'),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ] as const
  for (const [key, message, code] of cases) assert.equal(hmacSha256(hex(key), message).toString('hex'), code)
})

test('McGrew and Viega, test cases 13 to 16 for AES-256-GCM, give their text and tag', () => {
  const key = hex('feffe9928665731c6d6a8f9467308308 feffe9928665731c6d6a8f9467308308')
  const plain = hex(`d9313225f88406e5a55909c5aff5269a 86a7a9531534f7da2e4c303d8a318a72
    1c3c0c95956809532fcf0e2449a6b525 b16aedf5aa0de657ba637b391aafd255`)
  const sealed = hex(`522dc1f099567d07f47f37a32a84427d 643a8cdcbfe5c0c97598a2bd2555d1aa
    8cb08e48590dbb3da7b08b1056828838 c5f61e6393ba7a0abcc9f662898015ad`)
  const nonce = hex('cafebabefacedbaddecaf888')
  const none = Buffer.alloc(0)
  const [zeroKey, zeroNonce] = [Buffer.alloc(32), Buffer.alloc(12)]
  const cases = [
    { key: zeroKey, nonce: zeroNonce, aad: none, plain: none, sealed: hex('530f8afbc74536b9a963b4f1c4cb738b') },
    {
      key: zeroKey,
      nonce: zeroNonce,
      aad: none,
      plain: Buffer.alloc(16),
      sealed: hex('cea7403d4d606b6e074ec5d3baf39d18 d0d1c8a799996bf0265b98b5d48ab919'),
    },
    { key, nonce, aad: none, plain, sealed: Buffer.concat([sealed, hex('b094dac5d93471bdec1a502270e3cc6c')]) },
    {
      key,
      nonce,
      aad: hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
      plain: plain.subarray(0, 60),
      sealed: Buffer.concat([sealed.subarray(0, 60), hex('76fc6ece0f4e1768cddf8853bb2d551b')]),
    },
  ]
  for (const one of cases) {
    assert.equal(aes256GcmSeal(one.key, one.nonce, one.aad, one.plain).toString('hex'), one.sealed.toString('hex'))
    assert.deepEqual(aes256GcmOpen(one.key, one.nonce, one.aad, one.sealed), one.plain)
    assert.throws(() => aes256GcmOpen(one.key, one.nonce, Buffer.from('other'), one.sealed))
  }
})
