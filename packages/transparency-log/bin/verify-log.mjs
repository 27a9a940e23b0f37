#!/usr/bin/env node
/**
 * Verifies a transparency log without trusting who serves it. One file, no dependencies, Node 20 or later; read it first.
 *   node verify-log.mjs log <folder or https://prefix> --key <log key> [--witness <key>]… [--quorum <n>]
 *                           [--mirror <folder>]… [--seen <checkpoint file>]…
 *   node verify-log.mjs proof <file.tlog-proof> --entry <file> --key <log key> [--witness <key>]… [--quorum <n>]
 *   node verify-log.mjs growth <request file> --seen <checkpoint file> --key <log key>
 * Keys are texts `name+id+base64` that must come to you another way than the log. A log is a folder with `checkpoint`,
 * `tile/<level>/…` and `tile/entries/…` (c2sp.org/tlog-tiles); a mirror is such a folder with its own `checkpoint` and the
 * level-0 tiles, kept by somebody else. Exit code 0: everything holds. 1: each line printed says what does not.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

// ── RFC 6962 §2.1. Leaf = SHA-256(0x00 ‖ entry), node = SHA-256(0x01 ‖ left ‖ right), a lone last node rises unchanged ──
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const [ZERO, ONE] = [Buffer.of(0), Buffer.of(1)]
const leafHash = (entry) => sha256(ZERO, entry)
const nodeHash = (left, right) => sha256(ONE, left, right)
/** The largest power of two below `count`: there RFC 6962 splits a tree. */
const split = (count) => 2 ** Math.ceil(Math.log2(count) - 1)
function rootOf(hashes, from = 0, to = hashes.length) {
  if (to - from < 2) return to > from ? hashes[from] : sha256()
  const middle = from + split(to - from)
  return nodeHash(rootOf(hashes, from, middle), rootOf(hashes, middle, to))
}
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
  if (earlier === size && proof.length === (whole ? 0 : 1)) return whole ? [root, root] : [proof[0], proof[0]]
  if (!(earlier > 0 && earlier < size) || proof.length === 0) return null
  const [left, rest, next] = [split(size), proof.slice(0, -1), proof.at(-1)]
  const onLeft = earlier <= left
  const below = onLeft
    ? rootsFromGrowth(root, earlier, left, rest, whole)
    : rootsFromGrowth(root, earlier - left, size - left, rest, false)
  const [first, second] = below ?? []
  return below && [onLeft ? first : nodeHash(next, first), onLeft ? nodeHash(second, next) : nodeHash(next, second)]
}
/** `name+id+base64(type ‖ Ed25519 key)`; type 1 is a log, type 4 a witness; id = SHA-256(name ‖ \n ‖ type ‖ key)[0..4]. */
export function readKey(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  const bytes = Buffer.from(base64 ?? '', 'base64')
  const fits = bytes.length === 33 && sha256(`${name}\n`, bytes).subarray(0, 4).toString('hex') === id
  if (!fits || (bytes[0] !== 1 && bytes[0] !== 4)) throw new Error(`not a key: ${text}`)
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)])
  return { name, id, type: bytes[0], key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}
/** A note: text, an empty line, signature lines `— name base64(id ‖ signature)`. Which of these keys signed it, and rightly. */
function openNote(bytes, known) {
  const note = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const cut = note.lastIndexOf('\n\n')
  // A control character could make a terminal show something else.
  if (cut < 0 || !note.endsWith('\n') || /[^\P{Cc}\n]/u.test(note)) throw new Error('the checkpoint is no signed note')
  const [text, signed] = [note.slice(0, cut + 1), new Map()]
  for (const line of note.slice(cut + 2, -1).split('\n')) {
    const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []
    if (name === undefined) throw new Error(`the checkpoint has a line that is no signature: ${line}`)
    const signature = Buffer.from(base64, 'base64')
    const key = known.find((one) => one.name === name && one.id === signature.subarray(0, 4).toString('hex'))
    if (key === undefined || signed.has(key)) continue
    // A witness signs the time (8 bytes) and the text: the log had not rewritten anything when it looked.
    const time = key.type === 4 && signature.length === 76 ? signature.readBigUInt64BE(4) : null
    const message = time === null ? text : `cosignature/v1\ntime ${time}\n${text}`
    const ed25519 = signature.subarray(time === null ? 4 : 12)
    if ((key.type === 4 && time === null) || !verify(null, Buffer.from(message), key.key, ed25519))
      throw new Error(`the signature of ${name} on the checkpoint does not hold`)
    signed.set(key, time)
  }
  return { text, signed }
}
const passing = /^(.+)\nlog-key\/v1\nkey (\S+)\nsize (\d+)\nroot (\S+)\n/
const textOf = /^(.+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n/
/** A checkpoint: a note of origin, size and root. Throws unless trusted. */
export function openCheckpoint(bytes, { keys, witnesses = [], quorum = 0 }) {
  const { text, signed } = openNote(bytes, [...keys, ...witnesses])
  if (!keys.some((key) => signed.has(key))) throw new Error('no key that was named signed this checkpoint')
  const by = new Map(witnesses.filter((key) => signed.has(key)).map((key) => [key.name, signed.get(key)]))
  if (by.size < quorum) throw new Error(`only ${by.size} of ${quorum} witnesses cosigned the checkpoint`)
  const [known = '', origin, size, base64] = textOf.exec(text) ?? []
  const own = keys.some((key) => key.name === origin && signed.has(key))
  if (!own) throw new Error(`this is no checkpoint of the log: ${text}`)
  const says = text.slice(known.length).trim().replaceAll('\n', ', ')
  return { origin, size: Number(size), root: Buffer.from(base64, 'base64'), cosigned: by.size, by, says }
}
// ── Tiles: 256 hashes of 32 bytes; a hash at level l + 1 is the root of a full tile at level l ──
function tilePath(level, index, width) {
  const [text, digits] = [String(index), Math.ceil(String(index).length / 3) * 3]
  const path = text.padStart(digits, '0').replace(/...(?=.)/g, 'x$&/')
  return `tile/${level}/${path}${width === 256 ? '' : `.p/${width}`}`
}
const tilesAt = (count) =>
  Array.from({ length: Math.ceil(count / 256) }, (_, index) => ({ index, width: Math.min(256, count - index * 256) }))
const hashesIn = (tile) => Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(at * 32, at * 32 + 32))
/** One level as it is stored: [{ path, hashes }], `hashes` null where the file is missing or of a wrong length. */
async function storedLevel(read, level, count, tiles = []) {
  for (const { index, width } of tilesAt(count)) {
    const path = tilePath(level, index, width)
    const bytes = await read(path)
    tiles.push({ path, hashes: bytes?.length === width * 32 ? hashesIn(bytes) : null })
  }
  return tiles
}
/** The entries of a bundle, each behind its length in two bytes; `whole`: nothing is left over. */
function entriesIn(bundle, entries = []) {
  let at = 0
  while (at + 2 <= bundle.length && at + 2 + bundle.readUInt16BE(at) <= bundle.length)
    at += 2 + entries[entries.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at))) - 1].length
  return { entries, whole: at === bundle.length }
}
/** Leaf hashes of all entries as far as the bundles can be read. */
async function shownLeaves(read, size, findings, leaves = []) {
  for (const { index, width } of tilesAt(size)) {
    const path = tilePath('entries', index, width)
    const bundle = await read(path)
    const { entries, whole } = entriesIn(bundle ?? Buffer.of())
    leaves.push(...entries.map(leafHash))
    if (bundle === null) findings.push({ what: 'bundle-missing', path })
    else if (!whole || entries.length !== width) findings.push({ what: 'bundle-malformed', path })
  }
  return leaves
}
/** Rows in which a trusted key passes the signing on, to a next key or a log that follows: that key is trusted from then on. */
async function follow(read, size, keys, passed = []) {
  for (let [index, bundle] = [0, Buffer.of()]; bundle !== null && index * 256 < size; index++) {
    bundle = await read(tilePath('entries', index, Math.min(256, size - index * 256)))
    for (const entry of entriesIn(bundle ?? Buffer.of()).entries) {
      const said = entry.includes('\nlog-key/v1\n') && passing.exec(entry.toString())
      const own = said ? keys.filter(({ name }) => name === said[1]) : []
      if (own.length === 0 || openNote(entry, own).signed.size === 0) continue
      keys.push(readKey(said[2]))
      passed.push({ origin: said[1], size: Number(said[3]), root: Buffer.from(said[4], 'base64') })
    }
  }
  return passed
}
/** What became of the rows `seen` (tiles or a mirror); rows after them are growth unless `complete`. Rows count from 0. */
export function compareRows(seen, shown, complete) {
  const [findings, places] = [[], new Map()]
  if (shown.length === seen.length && seen.every((hash, row) => hash.equals(shown[row]))) return findings
  for (let at = shown.length - 1; at >= 0; at--) {
    const key = shown[at].toString('latin1')
    places.has(key) ? places.get(key).push(at) : places.set(key, [at])
  }
  // Where each row that was seen stands now; of equal rows the first is taken for the first.
  const to = seen.map((hash) => places.get(hash.toString('latin1'))?.pop() ?? -1)
  const inOrder = to.slice()
  for (const [row, at] of to.entries()) {
    if (!(at > row && to[at] === row)) continue
    findings.push({ what: 'rows-swapped', row, with: at })
    inOrder[row] = inOrder[at] = -1
  }
  const stays = longestInOrder(inOrder)
  for (const [row, at] of inOrder.entries())
    if (at >= 0 && !stays.has(row)) findings.push({ what: 'row-moved', row, at })
  let [next, gone, taken] = [0, [], new Set(to)]
  const settle = (end, last) => {
    const added = []
    for (; next < end; next++) if (!taken.has(next)) added.push(next)
    for (const row of gone.splice(0)) {
      const at = added.shift()
      findings.push(at === undefined ? { what: 'row-missing', row } : { what: 'row-changed', row, at })
    }
    // After the last row that was seen, new rows are growth.
    if (!last || complete) for (const at of added) findings.push({ what: 'row-inserted', at })
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
/** Everything that does not hold, as a list. Throws when the checkpoint cannot be believed. `read(path)`: Buffer or null. */
export async function verifyLog({ read, keys: given, witnesses, quorum = 0, mirrors = [], seen = [] }) {
  const [note, keys] = [await read('checkpoint'), [...given]]
  if (note === null) throw new Error('there is no checkpoint in that place, so no log')
  const passed = await follow(read, Number(textOf.exec(note.toString())?.[2] ?? 0), keys)
  const checkpoint = openCheckpoint(note, { keys, witnesses })
  const findings = checkpoint.cosigned < quorum ? [{ what: 'too-few-cosignatures', found: checkpoint.cosigned }] : []
  const name = (rows, against) => rows.map((row) => findings.push({ ...row, against }))
  const { size, root } = checkpoint
  const [leaves, stored] = [await shownLeaves(read, size, findings), []]
  for (let count = size; count > 0; count = Math.floor(count / 256))
    stored.push(await storedLevel(read, stored.length, count))
  // What leads to the signed root is right, and everything else is measured against it: the entries, or the stored tiles.
  const kept = (stored[0] ?? []).flatMap(({ hashes }) => hashes ?? [])
  const right = [leaves, kept].find((rows) => rows.length === size && rootOf(rows).equals(root))
  if (right === undefined) findings.push({ what: 'root-differs', says: 'entries and tiles lead to another root' })
  if (right === kept) name(compareRows(kept, leaves, true), 'tiles')
  let row = right ?? kept
  for (const tiles of stored) {
    for (const [index, { path, hashes }] of tiles.entries()) {
      const wrong = hashes?.flatMap((hash, at) => (row[index * 256 + at]?.equals(hash) ? [] : [at]))
      if (wrong === undefined || wrong.length > 0) findings.push({ what: 'tile-changed', path, hashes: wrong })
    }
    const below = row
    row = Array.from({ length: Math.floor(row.length / 256) }, (_, at) => rootOf(below, at * 256, at * 256 + 256))
  }
  for (const mirror of mirrors) {
    const last = openCheckpoint((await mirror.read('checkpoint')) ?? Buffer.of(), { keys })
    const rows = (await storedLevel(mirror.read, 0, last.size)).flatMap(({ hashes }) => hashes ?? [])
    if (!rootOf(rows).equals(last.root)) findings.push({ what: 'mirror-broken', against: mirror.name })
    else if (last.origin === checkpoint.origin) name(compareRows(rows, leaves, false), mirror.name)
    seen = [...seen, { name: mirror.name, checkpoint: last }]
  }
  for (const { name: against, checkpoint: before } of seen) {
    const own = before.origin === checkpoint.origin
    const last = own ? checkpoint : passed.find(({ origin }) => origin === before.origin)
    if (!last) findings.push({ what: 'not-followed', log: before.origin, against })
    else if (before.size > last.size) findings.push({ what: 'rolled-back', from: before.size, to: last.size, against })
    const grown = own && before.size < size && right && rootOf(right, 0, before.size)
    const then = before.size === last?.size ? last.root : grown
    if (then && !then.equals(before.root)) findings.push({ what: 'split-view', against })
  }
  return { checkpoint, findings, follows: passed.filter(({ origin }) => origin !== checkpoint.origin) }
}
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
/** What the checkpoint says beside size and root, such as when it was signed; and who signed along, and when each did. */
function vouched({ says, by }, witnesses) {
  const each = [...by].map(([name, time]) => `${name} ${new Date(Number(time) * 1000).toISOString()}`).join(', ')
  const along = each ? `signed along by ${by.size}: ${each}` : 'signed along by none of the witnesses that were named'
  return [...(says ? [`the checkpoint says: ${says}`] : []), witnesses.length > 0 ? along : 'no --witness was named']
}
const told = (holds, yes, no) => (holds ? console.log(yes) : [no]) ?? []
/** What does not hold, line by line. */
async function main() {
  const [text, many] = [{ type: 'string' }, { type: 'string', multiple: true, default: [] }]
  const options = { key: many, witness: many, mirror: many, seen: many, quorum: text, entry: text }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [command, place] = positionals
  const [keys, witnesses] = [values.key.map(readKey), values.witness.map(readKey)]
  const quorum = Number(values.quorum ?? 0)
  if (!Number.isInteger(quorum) || quorum < 0) throw new Error('--quorum must be a whole number')
  if (keys.length === 0) throw new Error('name the key of the log, which came to you another way: --key')
  const seen = values.seen.map((name) => ({ name, checkpoint: openCheckpoint(readFileSync(name), { keys }) }))
  if (command === 'log' && place) {
    const mirrors = values.mirror.map((name) => ({ name, read: readerOf(name) }))
    const it = await verifyLog({ read: readerOf(place), keys, witnesses, quorum, mirrors, seen })
    for (const { origin, size } of it.follows) console.log(`follows ${origin}, which was signed for ${size} rows`)
    const yes = [`${it.checkpoint.origin}: all ${it.checkpoint.size} rows are as signed`]
    if (it.findings.length === 0) console.log([...yes, ...vouched(it.checkpoint, witnesses)].join('\n'))
    return it.findings.map((finding) => JSON.stringify(finding))
  }
  if (!place || !/^(proof|growth)$/.test(command)) throw new Error('say log <place>, proof <file> or growth <file>')
  const file = readFileSync(place)
  const [lines, note] = [file.toString().split('\n\n')[0].split('\n'), file.subarray(file.indexOf('\n\n') + 2)]
  const { size, root, ...more } = openCheckpoint(note, { keys, witnesses, quorum })
  if (command === 'proof') {
    const rest = lines.slice(lines[1]?.startsWith('extra ') ? 2 : 1)
    const [row, leaf] = [numberIn(rest[0], 'index'), leafHash(readFileSync(values.entry))]
    const leads = rootFromLeaf(leaf, row, size, proofIn(rest.slice(1)))?.equals(root)
    const holds = lines[0] === 'c2sp.org/tlog-proof@v1' && leads
    const yes = [`the entry is row ${row} of ${size}`, ...vouched(more, witnesses)].join('\n')
    return told(holds, yes, 'the entry is not proven to be in the log')
  }
  const was = seen[0].checkpoint
  const roots = rootsFromGrowth(was.root, was.size, size, proofIn(lines.slice(1)))
  const holds = numberIn(lines[0], 'old') === was.size && roots?.[0].equals(was.root) && roots[1].equals(root)
  const yes = `${size} rows begin with the ${was.size} seen before`
  return told(holds, yes, 'the log is not proven to begin with what was seen')
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const says = await main().catch((error) => [error.message])
  for (const line of says) console.log(line)
  process.exitCode = says.length > 0 ? 1 : 0
}
