import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { archiveCommand } from '../database/launcher/archive-command.ts'
import { drillLines, withShares } from './drill-lines.ts'
import { missingBetween, nameOfBase, nextSegment } from './shelf.ts'

describe('segments of the log', () => {
  it('follow each other as PostgreSQL numbers them', () => {
    assert.equal(nextSegment('000000010000000000000002'), '000000010000000000000003')
    assert.equal(nextSegment('0000000100000000000000FF'), '000000010000000100000000')
    assert.equal(nextSegment('00000002000000FF000000FF'), '000000020000010000000000')
  })
  it('that are missing are named', () => {
    const there = ['0000000100000000000000FE', '000000010000000100000000']
    assert.deepEqual(missingBetween('0000000100000000000000FE', '000000010000000100000001', there), [
      '0000000100000000000000FF',
      '000000010000000100000001',
    ])
    assert.deepEqual(missingBetween('0000000100000000000000FE', '0000000100000000000000FE', there), [])
  })
})

describe('what PostgreSQL runs for a segment', () => {
  it('keeps a path with a quote and a percent sign in one piece', () => {
    const command = archiveCommand({ folder: "/data of 'Ann' 100%" })
    assert.ok(command.includes(`'/data of '\\''Ann'\\'' 100%%/log-spool'/%f`), command)
  })
})

describe('the how-to page', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/how-to/back-up-and-restore.md'), 'utf8')
  it('restores in ten commands or fewer', () => {
    assert.ok(drillLines(page).length <= 10)
    assert.ok(drillLines(page).some((line) => line.startsWith('./schakel restore ')))
  })
  it('runs the same commands with shares: the restore first, and nothing of the page left out', () => {
    const lines = drillLines(page)
    const [first, ...rest] = withShares(lines, ['/usb/a.txt', "/usb/b'c.txt"])
    assert.equal(first, `./schakel restore "$BACKUP" --share '/usb/a.txt' --share '/usb/b'\\''c.txt'`)
    assert.deepEqual(
      rest,
      lines.filter((line) => !line.startsWith('./schakel restore ')),
    )
  })
  it('cannot lose its drill unseen', () => {
    assert.throws(() => drillLines(page.replace('<!-- drill:', '<!-- ')), RangeError)
    assert.throws(() => drillLines(page.replaceAll('./schakel keys\n', './schakel keys\n'.repeat(9))), RangeError)
  })
})

it('a base backup is named by its moment, so that names sort as time', () => {
  assert.equal(nameOfBase(new Date('2026-11-28T01:02:03.456Z')), 'base-20261128T010203Z')
})
