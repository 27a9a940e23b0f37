import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkConsistency,
  checkInclusion,
  consistencyRanges,
  hashLength,
  inclusionRanges,
  nodesIn,
  TransparencyLogError,
  type TransparencyLogErrorCode,
  treeHasher,
} from '../src/index.ts'
import { bytesOf, entries, hasher, hex, leavesOf, sha256 } from './published-log.ts'

const fails = (code: TransparencyLogErrorCode, step: () => unknown) =>
  assert.throws(
    step,
    (error) => error instanceof TransparencyLogError && error.code === code && error.message.length > 20,
  )

// The eight entries and the hashes that Certificate Transparency implementations share
// (transparency-dev/merkle, testonly/constants.go).
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  hex,
)
const publishedRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map(hex)
const node = {
  a: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  b: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  c: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  d: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  e: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  f: 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  g: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  h: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  i: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  j: 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
}
const proofOf = (letters: string) => [...letters].map((letter) => hex(node[letter as keyof typeof node]))
const publishedInclusions: [row: number, size: number, proof: string][] = [
  [0, 1, ''],
  [0, 8, 'abc'],
  [5, 8, 'def'],
  [2, 3, 'g'],
  [1, 5, 'hbd'],
]
const publishedConsistencies: [earlier: number, later: number, proof: string][] = [
  [1, 1, ''],
  [1, 8, 'abc'],
  [6, 8, 'ief'],
  [2, 5, 'bd'],
  [6, 7, 'ijf'],
]
const someHash = hex('abacaba000000000000000000000000000000000000000000060061e00123456')
const root = (size: number) => publishedRoots[size] as Uint8Array
const leaf = (row: number) => hasher.leaf(inputs[row] as Uint8Array)

test('the trees of zero to eight entries have the roots that Certificate Transparency publishes', () => {
  for (let size = 0; size <= 8; size++) assert.deepEqual(hasher.root(leavesOf(inputs.slice(0, size))), root(size))
})

test('published inclusion proofs are accepted, and every corruption that Certificate Transparency tests is refused', () => {
  for (const [row, size, letters] of publishedInclusions) {
    const good = { row, size, root: root(size), leafHash: leaf(row), proof: proofOf(letters) }
    checkInclusion(good, hasher)
    const { proof } = good
    const bad: (Partial<typeof good> | false)[] = [
      row > 0 && { row: row - 1 },
      row + 1 < size && { row: row + 1 },
      (row ^ 2) < size && { row: row ^ 2 },
      { size: size * 2 },
      row < size >> 1 && { size: size >> 1 },
      { leafHash: bytesOf('WrongLeaf') },
      { leafHash: new Uint8Array(0) },
      { root: root(0) },
      { root: someHash },
      { root: new Uint8Array(0) },
      { proof: [...proof, new Uint8Array(0)] },
      { proof: [...proof, root(size)] },
      { proof: [new Uint8Array(0), ...proof] },
      { proof: [root(size), ...proof] },
      { proof: [...proof, ...Array.from({ length: 80 }, () => someHash)] },
      proof.length > 0 && { proof: proof.slice(0, -1) },
      proof.length > 1 && { proof: [proof[0] as Uint8Array, someHash, ...proof.slice(1)] },
      ...proof.map((_, at) => ({ proof: flipped(proof, at) })),
    ]
    for (const change of bad)
      if (change)
        assert.throws(
          () => checkInclusion({ ...good, ...change }, hasher),
          TransparencyLogError,
          JSON.stringify(change),
        )
  }
})

test('published consistency proofs are accepted, and every corruption that Certificate Transparency tests is refused', () => {
  for (const [from, to, letters] of publishedConsistencies) {
    const good = {
      earlier: { size: from, root: root(from) },
      later: { size: to, root: root(to) },
      proof: proofOf(letters),
    }
    checkConsistency(good, hasher)
    const { earlier, later, proof } = good
    if (proof.length === 0) continue
    const bad = [
      { earlier: { ...earlier, size: from - 1 } },
      { earlier: { ...earlier, size: from + 1 } },
      { earlier: { ...earlier, size: from ^ 2 } },
      { later: { ...later, size: to * 2 } },
      { later: { ...later, size: to >> 1 } },
      { earlier: { ...earlier, root: bytesOf('WrongRoot') } },
      { later: { ...later, root: bytesOf('WrongRoot') } },
      { earlier: { ...earlier, root: later.root }, later: { ...later, root: earlier.root } },
      { proof: [] },
      { proof: [...proof, new Uint8Array(0)] },
      { proof: [...proof, earlier.root] },
      { proof: [...proof, later.root] },
      { proof: [new Uint8Array(0), ...proof] },
      { proof: [earlier.root, ...proof] },
      { proof: [later.root, ...proof] },
      { proof: [proof[0] as Uint8Array, ...proof] },
      { proof: proof.slice(0, -1) },
      ...proof.map((_, at) => ({ proof: flipped(proof, at) })),
    ]
    for (const change of bad)
      assert.throws(
        () => checkConsistency({ ...good, ...change }, hasher),
        TransparencyLogError,
        JSON.stringify(change),
      )
  }
})
const flipped = (proof: readonly Uint8Array[], at: number) =>
  proof.map((hash, place) => (place === at ? hash.map((byte, first) => (first === 0 ? byte ^ 8 : byte)) : hash))

test('two trees of one size are consistent when their roots are equal, and everything begins with the empty tree', () => {
  const [one, two] = [root(1), root(2)]
  const check =
    (earlier: [number, Uint8Array], later: [number, Uint8Array], proof: Uint8Array[] = []) =>
    () =>
      checkConsistency(
        { earlier: { size: earlier[0], root: earlier[1] }, later: { size: later[0], root: later[1] }, proof },
        hasher,
      )
  check([0, root(0)], [0, root(0)])()
  check([0, root(0)], [1, one])()
  check([2, two], [2, two])()
  fails('consistency-not-proven', check([0, one], [0, root(0)]))
  fails('consistency-not-proven', check([0, one], [1, two]))
  fails('consistency-not-proven', check([1, one], [1, two]))
  fails('consistency-not-proven', check([1, one], [2, two]))
  fails('consistency-not-proven', check([0, root(0)], [1, one], [two]))
  fails('consistency-not-proven', check([1, one], [1, one], [two]))
  fails('out-of-range', check([1, one], [0, root(0)]))
  fails('out-of-range', check([2, two], [1, one]))
})

// Nodes of proofs as drawn in RFC 6962 §2.1.3 and listed in transparency-dev/merkle (proof/proof_test.go), where the
// `rehash` ranges are the nodes of one proof hash. A node is level:index.
const publishedInclusionNodes: [size: number, row: number, nodes: string][] = [
  [3, 1, '0:0 0:2'],
  [7, 0, '0:1 1:1 1:2+0:6'],
  [7, 3, '0:2 1:0 1:2+0:6'],
  [7, 4, '0:5 0:6 2:0'],
  [7, 6, '1:2 2:0'],
  [15, 10, '0:11 1:4 1:6+0:14 3:0'],
  [31, 24, '0:25 1:13 1:14+0:30 3:2 4:0'],
  [95, 81, '0:80 1:41 2:21 2:22+1:46+0:94 4:4 6:0'],
]
const publishedConsistencyNodes: [earlier: number, size: number, nodes: string][] = [
  [1, 2, '0:1'],
  [1, 6, '0:1 1:1 1:2'],
  [2, 8, '1:1 2:1'],
  [3, 7, '0:2 0:3 1:0 1:2+0:6'],
  [4, 7, '1:2+0:6'],
  [5, 7, '0:4 0:5 0:6 2:0'],
  [6, 7, '1:2 0:6 2:0'],
  [7, 8, '0:6 0:7 1:2 2:0'],
  [10, 15, '1:4 1:5 1:6+0:14 3:0'],
  [24, 31, '3:2 2:6+1:14+0:30 4:0'],
  [81, 95, '0:80 0:81 1:41 2:21 2:22+1:46+0:94 4:4 6:0'],
]
test('a proof is made of the nodes that RFC 6962 draws', () => {
  const listed = (ranges: readonly { from: number; to: number }[]) =>
    ranges
      .map((range) =>
        nodesIn(range)
          .map(({ level, index }) => `${level}:${index}`)
          .join('+'),
      )
      .join(' ')
  for (const [size, row, nodes] of publishedInclusionNodes) assert.equal(listed(inclusionRanges(row, size)), nodes)
  for (const [earlier, size, nodes] of publishedConsistencyNodes)
    assert.equal(listed(consistencyRanges(earlier, size)), nodes)
})

/** RFC 6962 §2.1 and §2.1.1–2 word for word, slow: MTH, PATH and SUBPROOF. */
const all = leavesOf(entries(0, 140))
const known = new Map<number, Uint8Array>()
const MTH = (from: number, to: number): Uint8Array => {
  const before = known.get(from * 1000 + to)
  if (before) return before
  const hash = slowMTH(from, to)
  known.set(from * 1000 + to, hash)
  return hash
}
const slowMTH = (from: number, to: number): Uint8Array => {
  if (to - from === 1) return all.subarray(from * hashLength, to * hashLength)
  let k = 1
  while (k * 2 < to - from) k *= 2
  return sha256(Buffer.concat([Buffer.of(1), MTH(from, from + k), MTH(from + k, to)]))
}
const PATH = (m: number, from: number, to: number): Uint8Array[] => {
  if (to - from === 1) return []
  let k = 1
  while (k * 2 < to - from) k *= 2
  return m < k ? [...PATH(m, from, from + k), MTH(from + k, to)] : [...PATH(m - k, from + k, to), MTH(from, from + k)]
}
const SUBPROOF = (m: number, from: number, to: number, b: boolean): Uint8Array[] => {
  if (m === to - from) return b ? [] : [MTH(from, to)]
  let k = 1
  while (k * 2 < to - from) k *= 2
  return m <= k
    ? [...SUBPROOF(m, from, from + k, b), MTH(from + k, to)]
    : [...SUBPROOF(m - k, from + k, to, false), MTH(from, from + k)]
}
const ranged = (ranges: readonly { from: number; to: number }[]) => ranges.map(({ from, to }) => MTH(from, to))

test('roots and proofs of every tree up to 140 rows are those of the definitions in RFC 6962, and hold', () => {
  for (let size = 1; size <= 140; size++) {
    const whole = hasher.root(all.subarray(0, size * hashLength))
    assert.deepEqual(whole, Uint8Array.from(MTH(0, size)))
    for (let row = 0; row < size; row += size < 40 ? 1 : 7) {
      const proof = ranged(inclusionRanges(row, size))
      assert.deepEqual(proof, PATH(row, 0, size))
      checkInclusion({ row, size, root: whole, leafHash: MTH(row, row + 1), proof }, hasher)
    }
    for (let earlier = 1; earlier <= size; earlier += size < 40 ? 1 : 7) {
      const proof = ranged(consistencyRanges(earlier, size))
      assert.deepEqual(proof, SUBPROOF(earlier, 0, size, true))
      checkConsistency(
        { earlier: { size: earlier, root: MTH(0, earlier) }, later: { size, root: whole }, proof },
        hasher,
      )
    }
  }
})

test('no leaf is a node: an entry of 64 bytes does not hash to the node over two hashes', () => {
  const [left, right] = [leaf(0), leaf(1)]
  assert.notDeepEqual(hasher.leaf(Buffer.concat([left, right])), hasher.node(left, right))
})

test('any change of row, size, leaf or one bit of a proof is refused', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 140 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      (size, pick, at, bit) => {
        const row = pick % size
        const proof = ranged(inclusionRanges(row, size))
        const good = { row, size, root: MTH(0, size), leafHash: MTH(row, row + 1), proof }
        const place = at % proof.length
        const wrong = proof.map((hash, n) =>
          n === place ? hash.map((byte, m) => (m === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)) : hash,
        )
        fails('inclusion-not-proven', () => checkInclusion({ ...good, proof: wrong }, hasher))
        fails('inclusion-not-proven', () => checkInclusion({ ...good, row: (row + 1) % size }, hasher))
      },
    ),
    { numRuns: 150, seed: 6962 },
  )
})

test('what is no size, row or hash is refused with what to pass', () => {
  const proof: Uint8Array[] = []
  const it = { size: 1, root: root(1), leafHash: leaf(0), proof }
  for (const row of [-1, 1, 0.5, Number.NaN, 2 ** 53])
    fails('out-of-range', () => checkInclusion({ ...it, row }, hasher))
  fails('out-of-range', () => checkInclusion({ ...it, row: 0, size: 0 }, hasher))
  fails('out-of-range', () => consistencyRanges(0, 3))
  fails('malformed-hash', () => hasher.root(new Uint8Array(33)))
  fails('malformed-hash', () => hasher.node(root(1), new Uint8Array(31)))
  fails('malformed-hash', () => treeHasher(() => new Uint8Array(32)))
})

test('rows beyond 2^32 have proofs: nothing is cut to 32 bits', () => {
  const size = 2 ** 40 + 3
  const ranges = inclusionRanges(2 ** 40 + 2, size)
  assert.deepEqual(
    ranges.map(({ from, to }) => [from, to]),
    [
      [2 ** 40, 2 ** 40 + 2],
      [0, 2 ** 40],
    ],
  )
  const [leafHash, ...proof] = [someHash, root(1), root(2)] as [Uint8Array, Uint8Array, Uint8Array]
  const whole = hasher.node(proof[1] as Uint8Array, hasher.node(proof[0] as Uint8Array, leafHash))
  checkInclusion({ row: size - 1, size, root: whole, leafHash, proof }, hasher)
  fails('inclusion-not-proven', () => checkInclusion({ row: size - 2, size, root: whole, leafHash, proof }, hasher))
})

test('a tree does not touch the hashes it is given, also not when they come as a Buffer', () => {
  const hashes = Buffer.concat([1, 2, 3].map((byte) => new Uint8Array(hashLength).fill(byte)))
  const [before, plain] = [hashes.toString('hex'), new Uint8Array(hashes)]
  assert.deepEqual(hasher.root(hashes), hasher.root(plain))
  assert.equal(hashes.toString('hex'), before)
})
