import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { JournalBroken, openJournal, readJournal } from './journal.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel journal-'))
after(() => rmSync(folder, { recursive: true, force: true }))
type Said = { what: string }
let turn = 0
function threeLines(): string {
  const path = join(folder, `${turn++}.jsonl`)
  const journal = openJournal<Said>(path)
  for (const what of ['one', 'two', 'three']) journal.add({ what })
  journal.close()
  return path
}
const lines = (path: string) => readFileSync(path, 'utf8').split('\n').slice(0, -1)

test('lines are there again after a new start, and what is added follows from them', () => {
  const path = threeLines()
  const journal = openJournal<Said>(path)
  assert.deepEqual(
    journal.lines.map(({ what, line }) => `${line} ${what}`),
    ['1 one', '2 two', '3 three'],
  )
  journal.add({ what: 'four' })
  journal.close()
  assert.equal(readJournal<Said>(path).lines.length, 4)
})

test('a line that was changed, taken out, put elsewhere or added by hand is named', () => {
  const change = (number: number, how: (all: string[]) => string[]) => {
    const path = threeLines()
    writeFileSync(path, `${how(lines(path)).join('\n')}\n`)
    assert.throws(
      () => openJournal(path),
      (error) => error instanceof JournalBroken && error.line === number,
    )
  }
  change(2, (all) => all.map((line) => line.replace('two', 'too')))
  change(2, ([one = '', , three = '']) => [one, three])
  change(1, (all) => all.slice(1))
  change(1, ([one = '', two = '', three = '']) => [two, one, three])
  change(4, (all) => [...all, all[2] as string])
  change(3, ([one = '', two = '']) => [one, two, 'no line at all'])
})

test('half a line, cut off while it was written, was told to nobody and is taken off', () => {
  const path = threeLines()
  appendFileSync(path, '{"what":"fo')
  const journal = openJournal<Said>(path)
  assert.equal(journal.lines.length, 3)
  journal.add({ what: 'four' })
  journal.close()
  assert.deepEqual(
    readJournal<Said>(path).lines.map(({ what }) => what),
    ['one', 'two', 'three', 'four'],
  )
})

test('taking off the last lines does not show in the file alone: that is what the fingerprint is written down for', () => {
  const path = threeLines()
  const fingerprint = readJournal<Said>(path).lines.at(-1)?.hash
  writeFileSync(path, `${lines(path).slice(0, 2).join('\n')}\n`)
  assert.notEqual(readJournal<Said>(path).lines.at(-1)?.hash, fingerprint)
})
