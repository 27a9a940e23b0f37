import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeFolder } from './folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel folder-'))
after(() => rmSync(folder, { recursive: true }))
const codeOf = (path: string): unknown => {
  try {
    makeFolder(path, 0o700)
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  }
}

test('a folder is made with the folders above it, closed to others, and may be there already', () => {
  const deep = join(folder, 'a/b/c')
  assert.equal(codeOf(deep), undefined)
  assert.equal(codeOf(deep), undefined)
  assert.equal(statSync(join(folder, 'a/b')).mode & 0o777, 0o700)
})

test('where no folder can be made the answer comes at once, also from a file system that says "not found"', () => {
  assert.equal(codeOf('/proc/schakel/data'), 'ENOENT')
  writeFileSync(join(folder, 'file'), '')
  assert.equal(codeOf(join(folder, 'file')), 'ENOTDIR')
  assert.equal(codeOf(join(folder, 'file/below')), 'ENOTDIR')
  symlinkSync(join(folder, 'gone'), join(folder, 'link'))
  assert.equal(codeOf(join(folder, 'link')), 'ENOENT')
  assert.ok(!existsSync(join(folder, 'gone')))
})
