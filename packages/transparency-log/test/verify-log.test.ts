import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { rootFromLeaf, rootsFromGrowth } from '../bin/verify-log.mjs'
import {
  addCosignatures,
  cosignWithoutCheck,
  type NoteSigner,
  openInclusionFile,
  openTiledTree,
  readInclusionFileUnverified,
  readNoteUnverified,
  signCheckpoint,
  TransparencyLogError,
  writeCheckpointRequest,
  writeInclusionFile,
  writeNoteKey,
} from '../src/index.ts'
import {
  bytesOf,
  entries,
  entryOf,
  hasher,
  logSigner,
  PublishedLog,
  primitives,
  signer,
  trust,
  witnesses,
} from './published-log.ts'

const program = join(import.meta.dirname, '../bin/verify-log.mjs')
const folder = mkdtempSync(join(tmpdir(), 'verify-log-'))
after(() => rmSync(folder, { recursive: true }))
const keys = [
  '--key',
  writeNoteKey(logSigner.key),
  ...witnesses.flatMap(({ key }) => ['--witness', writeNoteKey(key)]),
  '--quorum',
  '2',
]

/** The Node that runs this test; and, where another one is on the path, that one too. */
const nodes = [
  process.execPath,
  ...(spawnSync('node', ['-e', 'process.exit(+process.versions.node.split(".")[0] < 20)']).status === 0
    ? ['node']
    : []),
]
const run = (args: readonly string[], node = process.execPath) => {
  const { status, stdout, stderr } = spawnSync(node, [program, ...args], { encoding: 'utf8', cwd: folder })
  assert.equal(stderr, '')
  return { status, lines: stdout.trim().split('\n') }
}
function publish(name: string, log: PublishedLog): string {
  const place = join(folder, name)
  rmSync(place, { recursive: true, force: true })
  for (const [path, bytes] of log.files) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), bytes)
  }
  return place
}
const write = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return name
}

/** What is said of who vouches, after the outcome. */
const bothSigned =
  'signed along by 2: one.example/witness 2025-10-09T08:53:20.000Z, two.example/witness 2025-10-09T08:53:20.000Z'

const log = new PublishedLog()
let [seenAt, place, mirror] = ['', '', '']
before(async () => {
  await log.grow(entries(0, 300))
  mirror = publish('mirror', log)
  seenAt = write('seen', log.note)
  await log.grow(entries(300, 700))
  place = publish('log', log)
})

test('the verifier is one file of at most 300 lines that imports nothing but Node', () => {
  const text = readFileSync(program, 'utf8')
  assert.ok(text.trimEnd().split('\n').length <= 300)
  const imports = [...text.matchAll(/(?:from|import\(|require\()\s*'([^']+)'/g)].map(([, name]) => name as string)
  assert.ok(imports.length > 3 && imports.every((name) => name.startsWith('node:')), imports.join(' '))
})

test('a log, its mirror and an earlier checkpoint are verified by plain Node', () => {
  for (const node of nodes) {
    const { status, lines } = run(['log', place, ...keys, '--mirror', mirror, '--seen', seenAt], node)
    assert.deepEqual([status, lines], [0, ['log.example/audit: all 700 rows are as signed', bothSigned]])
  }
})

test('what was forgotten or is not there is said as that, and the log is not accused of it', () => {
  const [, key = ''] = keys
  const other = signer('somebody.example', 'log').key
  const said = (...args: string[]) => run(args)
  assert.deepEqual(said('log', place), {
    status: 1,
    lines: ['name the key of the log, which came to you another way: --key'],
  })
  assert.deepEqual(said('log', join(folder, 'nowhere'), '--key', key), {
    status: 1,
    lines: ['there is no checkpoint in that place, so no log'],
  })
  assert.deepEqual(said('log', place, '--key', writeNoteKey(other)), {
    status: 1,
    lines: ['no key that was named signed this checkpoint'],
  })
  // The control: with the key, in the right place.
  assert.equal(said('log', place, '--key', key).status, 0)
})

test('what the log says of the moment is passed on, and who signed along is named only when somebody vouches for the key', async () => {
  const place = publish('dated', log.copy())
  const dated = await signCheckpoint(
    {
      ...{ origin: logSigner.key.name, size: log.size, root: log.root },
      extensions: ['number 7', 'signed 2026-11-28T17:58:11.695Z'],
    },
    logSigner,
  )
  const { text } = readNoteUnverified(dated)
  const [one] = witnesses as [NoteSigner]
  writeFileSync(join(place, 'checkpoint'), addCosignatures(dated, [await cosignWithoutCheck(text, one, 1_760_000_000)]))
  const said = (...more: string[]) => run(['log', place, '--key', writeNoteKey(logSigner.key), ...more]).lines.slice(1)
  const moment = 'the checkpoint says: number 7, signed 2026-11-28T17:58:11.695Z'
  assert.deepEqual(said(), [moment, 'no --witness was named'])
  const named = witnesses.flatMap(({ key }) => ['--witness', writeNoteKey(key)])
  assert.deepEqual(said(...named), [moment, 'signed along by 1: one.example/witness 2025-10-09T08:53:20.000Z'])
  // The control: a witness that did not sign is not named, whatever stands in the file.
  assert.deepEqual(said(...named.slice(2)), [moment, 'signed along by none of the witnesses that were named'])
})

test('a log is verified over the network too', async () => {
  const server = createServer((request, response) => {
    const bytes = log.files.get((request.url ?? '').replace('/prefix/', ''))
    response.writeHead(bytes ? 200 : 404).end(bytes)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const { spawn } = await import('node:child_process')
  const child = spawn(process.execPath, [program, 'log', `http://127.0.0.1:${port}/prefix`, ...keys])
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  const status = await new Promise((resolve) => child.on('close', resolve))
  server.close()
  assert.deepEqual(
    [status, Buffer.concat(said).toString()],
    [0, `log.example/audit: all 700 rows are as signed\n${bothSigned}\n`],
  )
})

test('a changed row is named with its place, against tiles and mirror', () => {
  const changed = log.copy()
  changed.files.set(
    'tile/entries/000',
    (log.files.get('tile/entries/000') as Uint8Array).map((byte, at) => (at === 34 * 5 + 7 ? byte ^ 1 : byte)),
  )
  const { status, lines } = run(['log', publish('changed', changed), ...keys, '--mirror', mirror])
  assert.equal(status, 1)
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    [
      { what: 'row-changed', row: 5, at: 5, against: 'tiles' },
      { what: 'row-changed', row: 5, at: 5, against: mirror },
    ],
  )
})

test('without trust in the right keys, nothing is verified', () => {
  const said = (...args: string[]) => run(args).lines[0] as string
  assert.match(said('log', place), /name the key of the log|signed this checkpoint/)
  assert.match(
    said('log', place, '--key', writeNoteKey((witnesses[0] as typeof logSigner).key)),
    /did not sign|another|no checkpoint/,
  )
  assert.match(said('log', place, '--key', 'nonsense'), /not a key/)
  assert.match(said('log', place, ...keys.slice(0, 2), '--quorum', '1'), /too-few/)
  assert.match(said('log', place, ...keys.slice(0, 2), '--quorum', 'two'), /whole number/)
  assert.match(said('log', folder, ...keys), /no checkpoint in that place/)
  assert.match(said('everything', place, ...keys), /say log/)
  assert.equal(run(['log', place]).status, 1)
})

test('an inclusion proof in one file convinces offline, of this entry and no other', async () => {
  const tree = await openTiledTree({ ...(await log.checkpoint()), readTile: log.readTile, hasher })
  const file = writeInclusionFile({
    row: 123,
    proof: await tree.inclusionProof(123),
    note: log.note,
    extra: bytesOf('salt'),
  })
  write('p.tlog-proof', file)
  write('entry', entryOf(123))
  write('other', entryOf(124))
  assert.deepEqual(run(['proof', 'p.tlog-proof', '--entry', 'entry', ...keys]), {
    status: 0,
    lines: ['the entry is row 123 of 700', bothSigned],
  })
  assert.equal(run(['proof', 'p.tlog-proof', '--entry', 'other', ...keys]).status, 1)
  assert.match(
    run(['proof', 'p.tlog-proof', '--entry', 'entry', ...keys, '--quorum', '3']).lines[0] as string,
    /only 2 of 3/,
  )
  const { row, checkpoint } = await openInclusionFile({ file, entry: entryOf(123), trust }, primitives, hasher)
  assert.deepEqual([row, checkpoint.size, checkpoint.cosignatures.length], [123, 700, 2])
  await assert.rejects(
    openInclusionFile({ file, entry: entryOf(124), trust }, primitives, hasher),
    (error) => error instanceof TransparencyLogError && error.code === 'inclusion-not-proven',
  )
  assert.deepEqual(readInclusionFileUnverified(file).extra, bytesOf('salt'))
  const text = new TextDecoder().decode(file)
  for (const bad of [
    text.slice(1),
    text.replace('index 123', 'index 0123'),
    text.replace('index', 'row'),
    text.replace('extra ', 'extra !'),
    text.replace('\n\n', '\nAAAA\n\n'),
    text.split('\n\n')[0] as string,
  ])
    assert.throws(
      () => readInclusionFileUnverified(bytesOf(bad)),
      (error) => error instanceof TransparencyLogError && error.code === 'malformed-proof',
      bad,
    )
})

test('growth since a checkpoint that was kept is shown by a request to a witness, and a fork is not', async () => {
  const tree = await openTiledTree({ ...(await log.checkpoint()), readTile: log.readTile, hasher })
  write('request', writeCheckpointRequest({ earlier: 300, proof: await tree.consistencyProof(300), note: log.note }))
  assert.deepEqual(run(['growth', 'request', '--seen', seenAt, ...keys]), {
    status: 0,
    lines: ['700 rows begin with the 300 seen before'],
  })
  const fork = new PublishedLog()
  await fork.grow([bytesOf('fork'), ...entries(1, 300)])
  write('fork-seen', fork.note)
  assert.equal(run(['growth', 'request', '--seen', 'fork-seen', ...keys]).status, 1)
})

test('its proofs, written recursively as in RFC 6962, and ours, written as in RFC 9162, lead to the same roots', async () => {
  const tree = await openTiledTree({ ...(await log.checkpoint()), readTile: log.readTile, hasher })
  const buffers = (hashes: Uint8Array[]) => hashes.map((hash) => Buffer.from(hash))
  for (const size of [1, 2, 3, 5, 64, 255, 256, 257, 511, 700]) {
    const root = Buffer.from(await tree.rootAt(size))
    for (const row of new Set([0, 1, size >> 1, size - 1].filter((row) => row < size))) {
      const proof = buffers(await tree.inclusionProof(row, size))
      const leaf = Buffer.from(await tree.leafHash(row))
      assert.deepEqual(rootFromLeaf(leaf, row, size, proof), root)
      assert.notDeepEqual(rootFromLeaf(leaf, row, size, [...proof, root]), root)
      if (proof.length > 0) assert.notDeepEqual(rootFromLeaf(leaf, row, size, proof.slice(1)), root)
    }
    for (const earlier of new Set([1, size >> 1, size].filter((rows) => rows > 0))) {
      const old = Buffer.from(await tree.rootAt(earlier))
      assert.deepEqual(rootsFromGrowth(old, earlier, size, buffers(await tree.consistencyProof(earlier, size))), [
        old,
        root,
      ])
    }
  }
})
