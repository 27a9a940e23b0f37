import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseGrounds } from './ground.ts'

test('a ground in law becomes an address of the article as it was valid', () => {
  assert.deepEqual(parseGrounds('BWBR0049962:2.31:4:2025-07-05'), [
    {
      kind: 'law',
      law: 'BWBR0049962',
      article: '2.31',
      paragraph: '4',
      validFrom: '2025-07-05',
      juriconnect: 'jci1.3:c:BWBR0049962&artikel=2.31&lid=4&g=2025-07-05',
    },
  ])
})

test('an article whose number holds a colon, and an article without paragraph, are read as they are', () => {
  const [ground, whole] = parseGrounds('BWBR0005537:3:4:2:2024-01-01; BWBR0049962:1.9::2025-07-05')
  assert.deepEqual([ground?.kind === 'law' && ground.article, ground?.kind === 'law' && ground.paragraph], ['3:4', '2'])
  assert.equal(whole?.kind === 'law' && whole.juriconnect, 'jci1.3:c:BWBR0049962&artikel=1.9&g=2025-07-05')
})

test('a house rule is a ground too', () => {
  assert.deepEqual(parseGrounds('house:red-line-3'), [{ kind: 'house', rule: 'red-line-3' }])
})

for (const wrong of [
  '',
  'WGS 2.31',
  'BWBR0049962:2.31:4',
  'BWBR0049962:2.31:4:5 July 2025',
  'house:',
  'house:two words',
])
  test(`"${wrong}" is no ground, and the rule that says so is named`, () => {
    assert.throws(() => parseGrounds(wrong, 'files/a-rule'), { code: 'ground-malformed', policy: 'files/a-rule' })
  })
