/** The example by hand of the README, and the names its ten lines use. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkPosition, timesAlpha } from '../src/check-word.ts'
import * as face from '../src/index.ts'
import { pad } from '../src/padding.ts'
import { bytesOf, seededRandom } from './chance.ts'

const { publicKeyOf, readReceipt, sealLetter, wordList } = face
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the check words of README §1 come out, and the README says these very words', () => {
  const place = (n: number) => Array.from({ length: 7 }, (_, at) => (at === n ? 'aanbod' : 'aalbes'))
  const examples = [
    [place(7), 'aalbes'],
    [place(6), 'aandacht'],
    [place(5), 'aanleg'],
  ] as const
  for (const [seven, check] of examples) {
    assert.equal(readReceipt([...seven, check].join(' ')).at(-1), check)
    assert.ok(readme.includes(`\`${check}\``))
  }
  assert.deepEqual(
    ['aalbes', 'aanbod', 'aandacht', 'aanleg'].map((word) => wordList.indexOf(word)),
    [0, 1, 2, 4],
  )
  const firstPlace = checkPosition([1, 0, 0, 0, 0, 0, 0])
  assert.deepEqual([firstPlace, timesAlpha(timesAlpha(firstPlace)), timesAlpha(timesAlpha(512))], [128, 512, 5])
})

test('the envelope of README §1 begins and measures as it says', async () => {
  const random = seededRandom('readme')
  const readers = await Promise.all([1, 2, 3].map(() => publicKeyOf(random(32))))
  const spaced = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('hex')
      .replaceAll(/(..)(?=.)/g, '$1 ')
  const { padded } = pad(bytesOf('letter'))
  const small = await sealLetter({ content: bytesOf('letter'), boundTo: random(32), readers, random })
  const large = await sealLetter({ content: random(40_000), boundTo: random(32), readers, random })
  assert.deepEqual([padded.length, small.length, large.length], [4_096, 7_720, 69_160])
  for (const said of [spaced(padded.subarray(0, 11)), spaced(small.subarray(0, 11)), '7,720', '69,160'])
    assert.ok(readme.includes(said), said)
})

test('the README uses names that the package has', () => {
  const imported = /import \{ (.*) \} from '@schakel\/sealed-letter'/.exec(readme)?.[1]?.split(', ') ?? []
  assert.ok(imported.length > 5)
  for (const name of [...imported, 'rewrapLetter', 'isRewrapOf', 'wrapSeed', 'unwrapSeed'])
    assert.ok(name in face && readme.includes(name), name)
})
