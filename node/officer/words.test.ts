import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aboutIn } from './words.ts'

test('everything an alarm can say is said in Dutch too', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8')
  const sources = ['serve.ts', 'register/answer-question.ts', 'witness/watch-log.ts'].map(read).join('\n')
  const said = [...sources.matchAll(/about(?::| =)[^'`\n]*(?:\n\s+\?\s*)?(['`])(.+?)\1/g)].map(([, , text = '']) =>
    text.replace(/\$\{[^}]+\}/g, '7'),
  )
  const more = ['no certificate', 'a checkpoint of 7 rows that is not the beginning of the 7 seen']
  assert.ok(said.length >= 7, String(said))
  for (const about of [...said, ...more]) assert.notEqual(aboutIn('nl', about), about)
  assert.equal(
    aboutIn('nl', 'row 41, which was signed for, was shown with another hash'),
    'regel 41, waarvoor getekend is, zag er nu anders uit',
  )
  assert.equal(aboutIn('en', 'no certificate'), 'no certificate')
})
