import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, it } from 'node:test'
import { newId, secretBytes } from '../clock.ts'
import { commandKeyHolder, HolderAway } from './holder-by-command.ts'
import { EpochGone, fileKeyHolder, type KeyHolder, memoryKeyHolder } from './key-holder.ts'

const script = join(import.meta.dirname, 'key-holder.sh')
const top = mkdtempSync(join(tmpdir(), 'schakel-holder-'))
after(() => rmSync(top, { recursive: true, force: true }))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(top, 'keys-'))
})
const byCommand = () => commandKeyHolder(`env SCHAKEL_KEY_FOLDER=${folder} ${script}`)

const holders: { readonly [name: string]: () => KeyHolder } = {
  'a program of one’s own': byCommand,
  'files of the demonstration': () => fileKeyHolder(folder),
  memory: () => memoryKeyHolder(),
}
for (const [name, open] of Object.entries(holders))
  describe(`epoch keys held by ${name}`, () => {
    it('are made, given, listed and destroyed', () => {
      const holder = open()
      const [one, other] = [newId(), newId()]
      holder.create(one)
      holder.create(other)
      const key = Buffer.from(holder.epochKey(one))
      assert.equal(key.length, 32)
      assert.notDeepEqual(holder.epochKey(other), key)
      assert.deepEqual(holder.epochKey(one), key)
      assert.deepEqual(holder.list().sort(), [one, other].sort())
      holder.destroy(one)
      assert.throws(() => holder.epochKey(one), EpochGone)
      holder.destroy(one)
      assert.deepEqual(holder.list(), [other])
      assert.equal(holder.epochKey(other).length, 32, 'control: the other is still there')
    })
    it('are taken in when they were recovered', () => {
      const [one, other, key] = [newId(), newId(), secretBytes(32)]
      open().keep(one, key)
      const holder = open()
      holder.keep(other, key)
      assert.deepEqual(holder.epochKey(other), key)
    })
    it('are gone when they never existed', () => {
      assert.throws(() => open().epochKey(newId()), EpochGone)
    })
  })

describe('the program of a key holder', () => {
  it('keeps its files from everybody else and leaves nothing of a destroyed key', () => {
    const holder = byCommand()
    const epoch = newId()
    holder.create(epoch)
    const hex = holder.epochKey(epoch).toString('hex')
    assert.ok(readFileSync(join(folder, `${epoch}.key`), 'utf8').includes(hex), 'control')
    holder.destroy(epoch)
    assert.deepEqual(readdirSync(folder), [])
  })
  it('never overwrites a key that exists', () => {
    const holder = byCommand()
    const epoch = newId()
    holder.create(epoch)
    assert.throws(() => holder.create(epoch), HolderAway)
    assert.throws(() => holder.keep(epoch, secretBytes(32)), HolderAway)
  })
  it('takes no name that leads elsewhere', () => {
    for (const name of ['../x', 'a b', 'x;ls', '$(id)', '']) assert.throws(() => byCommand().create(name), HolderAway)
  })
  it('is never taken for a key that is gone when it is away, slow of speech or talks nonsense', () => {
    const liar = join(top, 'liar.sh')
    writeFileSync(liar, '#!/bin/sh\necho hello\n', { mode: 0o755 })
    for (const command of ['/nowhere/at-all', 'false', liar])
      assert.throws(() => commandKeyHolder(command).epochKey(newId()), HolderAway)
    assert.throws(() => commandKeyHolder('  '), HolderAway)
  })
})
