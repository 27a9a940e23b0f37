#!/usr/bin/env node
/**
 * Verifies a transparency log without trusting who serves it. One file, no dependencies, Node 20 or later; read it first.
 *
 *   node verify-log.mjs log <folder or https://prefix> --key <log key> [--witness <key>]… [--quorum <n>]
 *                           [--mirror <folder>]… [--seen <checkpoint file>]…
 *   node verify-log.mjs proof <file.tlog-proof> --entry <file> --key <log key> [--witness <key>]… [--quorum <n>]
 *   node verify-log.mjs growth <request file> --seen <checkpoint file> --key <log key>
 *
 * Keys are texts `name+id+base64` that must come to you another way than the log. A log is a folder with `checkpoint`,
 * `tile/<level>/…` and `tile/entries/…` (c2sp.org/tlog-tiles); a mirror is such a folder with its own `checkpoint` and the
 * level-0 tiles, kept by somebody else. Exit code 0: everything holds. 1: each line printed says what does not.
 * Standards: RFC 6962 §2.1 (tree), c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature v1, tlog-tiles, tlog-proof.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

// ── The tree: leaf = SHA-256(0x00 ‖ entry), node = SHA-256(0x01 ‖ left ‖ right), a lone last node rises unchanged ──
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const [ZERO, ONE] = [Buffer.of(0), Buffer.of(1)]
const leafHash = (entry) => sha256(ZERO, entry)
const nodeHash = (left, right) => sha256(ONE, left, right)
function rootOf(hashes) {
  if (hashes.length === 0) return sha256()
  let row = hashes
  while (row.length > 1) {
    const above = []
    for (let at = 0; at < row.length; at += 2)
      above.push(at + 1 < row.length ? nodeHash(row[at], row[at + 1]) : row[at])
    row = above
  }
  return row[0]
}

/** The largest power of two below `count`: there RFC 6962 splits a tree. */
const split = (count) => 2 ** Math.ceil(Math.log2(count) - 1)
/** The root of `size` rows to which the proof leads from the leaf at `row`; null where it leads nowhere. */
export function rootFromLeaf(leaf, row, size, proof) {
  if (!(row >= 0 && row < size)) return null
  if (size === 1 || proof.length === 0) return size === 1 && proof.length === 0 ? leaf : null
  const [left, rest, next] = [split(size), proof.slice(0, -1), proof.at(-1)]
  const below = row < left ? rootFromLeaf(leaf, row, left, rest) : rootFromLeaf(leaf, row - left, size - left, rest)
  return below && (row < left ? nodeHash(below, next) : nodeHash(next, below))
}
/** The roots of `earlier` and of `size` rows to which the proof leads from the earlier root; null where it leads nowhere. */
export function rootsFromGrowth(root, earlier, size, proof, whole = true) {
  if (earlier === size) {
    if (proof.length !== (whole ? 0 : 1)) return null
    return whole ? [root, root] : [proof[0], proof[0]]
  }
  if (!(earlier > 0 && earlier < size) || proof.length === 0) return null
  const [left, rest, next] = [split(size), proof.slice(0, -1), proof.at(-1)]
  const onLeft = earlier <= left
  const below = onLeft
    ? rootsFromGrowth(root, earlier, left, rest, whole)
    : rootsFromGrowth(root, earlier - left, size - left, rest, false)
  if (below === null) return null
  return onLeft ? [below[0], nodeHash(below[1], next)] : [nodeHash(next, below[0]), nodeHash(next, below[1])]
}

// ── Keys and notes ──
/** `name+id+base64(type ‖ Ed25519 key)`; type 1 is a log, type 4 a witness; id = SHA-256(name ‖ \n ‖ type ‖ key)[0..4]. */
export function readKey(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  const bytes = Buffer.from(base64 ?? '', 'base64')
  const fits = bytes.length === 33 && sha256(`${name}\n`, bytes).subarray(0, 4).toString('hex') === id
  if (!fits || (bytes[0] !== 1 && bytes[0] !== 4)) throw new Error(`not a key: ${text}`)
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)])
  return { name, id, type: bytes[0], key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}
/** A checkpoint: origin, size, root; an empty line; signature lines `— name base64(id ‖ signature)`. Throws unless trusted. */
export function openCheckpoint(bytes, { keys, witnesses = [], quorum = 0 }) {
  const note = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const cut = note.lastIndexOf('\n\n')
  // A control character could make a terminal show something else.
  if (cut < 0 || !note.endsWith('\n') || /[^\P{Cc}\n]/u.test(note)) throw new Error('the checkpoint is no signed note')
  const text = note.slice(0, cut + 1)
  const signed = new Set()
  for (const line of note.slice(cut + 2, -1).split('\n')) {
    const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []
    if (name === undefined) throw new Error(`the checkpoint has a line that is no signature: ${line}`)
    const signature = Buffer.from(base64, 'base64')
    const id = signature.subarray(0, 4).toString('hex')
    const known = [...keys, ...witnesses].find((key) => key.name === name && key.id === id)
    if (known === undefined || signed.has(known)) continue
    // A witness signs the time (8 bytes) and the text: the log had not rewritten anything when it looked.
    const time = known.type === 4 && signature.length === 76 ? signature.readBigUInt64BE(4) : null
    const message = time === null ? text : `cosignature/v1\ntime ${time}\n${text}`
    const ed25519 = signature.subarray(time === null ? 4 : 12)
    if ((known.type === 4 && time === null) || !verify(null, Buffer.from(message), known.key, ed25519))
      throw new Error(`the signature of ${name} on the checkpoint does not hold`)
    signed.add(known)
  }
  if (!keys.some((key) => signed.has(key))) throw new Error('the log did not sign this checkpoint')
  const cosigned = new Set(witnesses.filter((key) => signed.has(key)).map(({ name }) => name)).size
  if (cosigned < quorum) throw new Error(`only ${cosigned} of ${quorum} witnesses cosigned the checkpoint`)
  const [, origin, size, base64] = /^(.+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n/.exec(text) ?? []
  if (!keys.some(({ name }) => name === origin)) throw new Error(`this is no checkpoint of the log: ${text}`)
  return { origin, size: Number(size), root: Buffer.from(base64, 'base64'), cosigned }
}

// ── Tiles: 256 hashes of 32 bytes; a hash at level l + 1 is the root of a full tile at level l ──
function tilePath(level, index, width) {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
  const path = digits.replace(/...(?=.)/g, 'x$&/')
  return `tile/${level}/${path}${width === 256 ? '' : `.p/${width}`}`
}
const tilesAt = (count) =>
  Array.from({ length: Math.ceil(count / 256) }, (_, index) => ({ index, width: Math.min(256, count - index * 256) }))
const hashesIn = (tile) => Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(at * 32, at * 32 + 32))
/** One level as it is stored: [{ path, hashes }], `hashes` null where the file is missing or of a wrong length. */
async function storedLevel(read, level, count) {
  const tiles = []
  for (const { index, width } of tilesAt(count)) {
    const path = tilePath(level, index, width)
    const bytes = await read(path)
    tiles.push({ path, hashes: bytes?.length === width * 32 ? hashesIn(bytes) : null })
  }
  return tiles
}
/** Leaf hashes of all entries as far as the bundles can be read: each entry stands behind its length in two bytes. */
async function shownLeaves(read, size, findings) {
  const leaves = []
  for (const { index, width } of tilesAt(size)) {
    const path = tilePath('entries', index, width)
    const bundle = await read(path)
    if (bundle === null) {
      findings.push({ what: 'bundle-missing', path })
      continue
    }
    let [at, entries] = [0, 0]
    while (at + 2 <= bundle.length && at + 2 + bundle.readUInt16BE(at) <= bundle.length) {
      const end = at + 2 + bundle.readUInt16BE(at)
      leaves.push(leafHash(bundle.subarray(at + 2, end)))
      ;[at, entries] = [end, entries + 1]
    }
    if (at !== bundle.length || entries !== width) findings.push({ what: 'bundle-malformed', path })
  }
  return leaves
}

// ── Naming rows: what was seen (tiles or a mirror) against what the entries show now ──
/** What became of the rows `seen`; rows after the last of them are growth unless `complete`. Rows count from 0. */
export function compareRows(seen, shown, complete) {
  const findings = []
  if (shown.length === seen.length && seen.every((hash, row) => hash.equals(shown[row]))) return findings
  const places = new Map()
  for (let at = shown.length - 1; at >= 0; at--) {
    const key = shown[at].toString('latin1')
    places.has(key) ? places.get(key).push(at) : places.set(key, [at])
  }
  // Where each row that was seen stands now; of equal rows the first is taken for the first.
  const to = seen.map((hash) => places.get(hash.toString('latin1'))?.pop() ?? -1)
  const inOrder = to.slice()
  for (let row = 0; row < to.length; row++) {
    if (to[row] > row && to[to[row]] === row) {
      findings.push({ what: 'rows-swapped', row, with: to[row] })
      inOrder[row] = inOrder[to[row]] = -1
    }
  }
  const stays = longestInOrder(inOrder)
  for (const [row, at] of inOrder.entries())
    if (at >= 0 && !stays.has(row)) findings.push({ what: 'row-moved', row, at })
  const taken = new Set(to)
  let [next, gone] = [0, []]
  const settle = (end, last) => {
    const added = []
    for (; next < end; next++) if (!taken.has(next)) added.push(next)
    for (const row of gone) {
      const at = added.shift()
      findings.push(at === undefined ? { what: 'row-missing', row } : { what: 'row-changed', row, at })
    }
    // After the last row that was seen, new rows are growth.
    if (!last || complete) for (const at of added) findings.push({ what: 'row-inserted', at })
    gone = []
  }
  for (let row = 0; row < seen.length; row++) {
    if (to[row] < 0) gone.push(row)
    if (!stays.has(row)) continue
    settle(to[row], false)
    next = to[row] + 1
  }
  settle(complete ? shown.length : Math.min(shown.length, Math.max(next + gone.length, seen.length)), true)
  return findings
}
/** Rows of the longest sequence that kept its order (patience sorting): they stay, the others moved. */
function longestInOrder(places) {
  const [ends, before, chosen] = [[], [], new Set()]
  for (const [row, place] of places.entries()) {
    let length = place < 0 ? 0 : ends.length
    while (length > 0 && places[ends[length - 1]] > place) length--
    if (place >= 0) [before[row], ends[length]] = [ends[length - 1], row]
  }
  for (let row = ends.at(-1); row !== undefined; row = before[row]) chosen.add(row)
  return chosen
}

// ── The whole log ──
/** Everything that does not hold, as a list. Throws when the checkpoint cannot be believed. `read(path)`: Buffer or null. */
export async function verifyLog({ read, keys, witnesses, quorum = 0, mirrors = [], seen = [] }) {
  const checkpoint = openCheckpoint((await read('checkpoint')) ?? Buffer.of(), { keys, witnesses })
  const findings = checkpoint.cosigned < quorum ? [{ what: 'too-few-cosignatures', found: checkpoint.cosigned }] : []
  const name = (rows, against) => {
    for (const row of rows) findings.push({ ...row, against })
  }
  const { size, root } = checkpoint
  const leaves = await shownLeaves(read, size, findings)
  const stored = []
  for (let count = size; count > 0; count = Math.floor(count / 256))
    stored.push(await storedLevel(read, stored.length, count))

  // What leads to the signed root is right, and everything else is measured against it: the entries, or the stored tiles.
  const kept = (stored[0] ?? []).flatMap(({ hashes }) => hashes ?? [])
  const right = [leaves, kept].find((rows) => rows.length === size && rootOf(rows).equals(root))
  if (right === undefined)
    findings.push({ what: 'root-differs', says: 'neither entries nor tiles lead to the signed root' })
  if (right === kept) name(compareRows(kept, leaves, true), 'tiles')
  let row = right ?? kept
  for (const tiles of stored) {
    for (const [index, { path, hashes }] of tiles.entries()) {
      const wrong = hashes?.flatMap((hash, at) => (row[index * 256 + at]?.equals(hash) ? [] : [at]))
      if (wrong === undefined || wrong.length > 0) findings.push({ what: 'tile-changed', path, hashes: wrong })
    }
    row = tilesAt(row.length).flatMap(({ index, width }) =>
      width < 256 ? [] : [rootOf(row.slice(index * 256, index * 256 + 256))],
    )
  }

  for (const mirror of mirrors) {
    const last = openCheckpoint((await mirror.read('checkpoint')) ?? Buffer.of(), { keys })
    const rows = (await storedLevel(mirror.read, 0, last.size)).flatMap(({ hashes }) => hashes ?? [])
    if (!rootOf(rows).equals(last.root)) findings.push({ what: 'mirror-broken', against: mirror.name })
    else name(compareRows(rows, leaves, false), mirror.name)
    seen = [...seen, { name: mirror.name, checkpoint: last }]
  }
  for (const { name: against, checkpoint: before } of seen) {
    if (before.size > size) findings.push({ what: 'rolled-back', from: before.size, to: size, against })
    const then = before.size === size ? root : right && before.size < size && rootOf(right.slice(0, before.size))
    if (then && !then.equals(before.root)) findings.push({ what: 'split-view', against })
  }
  return { checkpoint, findings }
}

// ── The command line ──
/** What cannot be read counts as missing, and that is a finding. */
const readerOf = (place) => async (path) => {
  if (!/^https?:/.test(place)) return existsSync(`${place}/${path}`) ? readFileSync(`${place}/${path}`) : null
  const answer = await fetch(`${place}/${path}`)
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null
}
/** 32 bytes each: with other lengths it would not be certain where two hashes meet. */
function proofIn(lines) {
  if (!lines.every((line) => /^[A-Za-z0-9+/]{43}=$/.test(line))) throw new Error('the proof is not a list of hashes')
  return lines.map((line) => Buffer.from(line, 'base64'))
}
const numberIn = (line, word) => (line?.startsWith(`${word} `) ? Number(line.slice(word.length + 1)) : Number.NaN)

/** What does not hold, line by line. */
async function main() {
  const [text, many] = [{ type: 'string' }, { type: 'string', multiple: true, default: [] }]
  const options = { key: many, witness: many, mirror: many, seen: many, quorum: text, entry: text }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [command, place] = positionals
  const [keys, witnesses] = [values.key.map(readKey), values.witness.map(readKey)]
  const quorum = Number(values.quorum ?? 0)
  if (!Number.isInteger(quorum) || quorum < 0) throw new Error('--quorum must be a whole number')
  const open = (name) => ({ name, checkpoint: openCheckpoint(readFileSync(name), { keys }) })
  const seen = values.seen.map(open)
  if (command === 'log' && place) {
    const mirrors = values.mirror.map((name) => ({ name, read: readerOf(name) }))
    const it = await verifyLog({ read: readerOf(place), keys, witnesses, quorum, mirrors, seen })
    if (it.findings.length === 0) console.log(`${it.checkpoint.origin}: all ${it.checkpoint.size} rows are as signed`)
    return it.findings.map((finding) => JSON.stringify(finding))
  }
  if (!place || !['proof', 'growth'].includes(command))
    throw new Error('say log <place>, proof <file> or growth <file>')
  const file = readFileSync(place)
  const [lines, note] = [file.toString().split('\n\n')[0].split('\n'), file.subarray(file.indexOf('\n\n') + 2)]
  const { size, root } = openCheckpoint(note, { keys, witnesses, quorum })
  if (command === 'proof') {
    const rest = lines.slice(lines[1]?.startsWith('extra ') ? 2 : 1)
    const [row, leaf] = [numberIn(rest[0], 'index'), leafHash(readFileSync(values.entry))]
    const holds =
      lines[0] === 'c2sp.org/tlog-proof@v1' && rootFromLeaf(leaf, row, size, proofIn(rest.slice(1)))?.equals(root)
    if (holds) console.log(`the entry is row ${row} of ${size}`)
    return holds ? [] : ['the entry is not proven to be in the log']
  }
  const before = seen[0].checkpoint
  const roots = rootsFromGrowth(before.root, before.size, size, proofIn(lines.slice(1)))
  const holds = numberIn(lines[0], 'old') === before.size && roots?.[0].equals(before.root) && roots[1].equals(root)
  if (holds) console.log(`${size} rows begin with the ${before.size} seen before`)
  return holds ? [] : ['the log is not proven to begin with what was seen']
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const says = await main().catch((error) => [error.message])
  for (const line of says) console.log(line)
  process.exitCode = says.length > 0 ? 1 : 0
}
