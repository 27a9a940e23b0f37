import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { combine } from 'shamir-secret-sharing'
import { secretBytes } from '../clock.ts'
import { combineShares, readShare, type Share, ShareError, splitSecret, writeShare } from './shares.ts'

const organs = ['gemeente', 'politie', 'om', 'ggd', 'notaris']
const subsets = (shares: readonly Share[], size: number): Share[][] =>
  size === 0
    ? [[]]
    : shares.flatMap((share, at) => subsets(shares.slice(at + 1), size - 1).map((rest) => [share, ...rest]))
const codeOf = (code: string) => (error: Error) => error instanceof ShareError && error.code === code

describe('a secret over five organs', () => {
  it('comes back from any three, four or five of them', async () => {
    const secret = secretBytes(32)
    const shares = await splitSecret(secret, organs)
    for (const size of [3, 4, 5])
      for (const some of subsets(shares, size)) assert.deepEqual(await combineShares(some), secret)
  })
  it('never comes from two, and two give an error in every case', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const shares = await splitSecret(secretBytes(32), organs)
      for (const some of [...subsets(shares, 2), ...subsets(shares, 1), []])
        await assert.rejects(combineShares(some), codeOf('too-few-shares'))
    }
  })
  it('would come out wrong and without a word from two, were it not for the commitment', async () => {
    const secret = secretBytes(32)
    const [one, two] = await splitSecret(secret, organs)
    const raw = [one, two].map((share) => new Uint8Array(Buffer.from((share as Share).share, 'hex')))
    const wrong = Buffer.from(await combine(raw))
    assert.equal(wrong.length, 32)
    assert.notDeepEqual(wrong, secret)
  })
  it('does not come from a false share among three', async () => {
    const [one, two, three] = (await splitSecret(secretBytes(32), organs)) as [Share, Share, Share]
    const digit = three.share[0] === '0' ? '1' : '0'
    const forged = { ...three, share: `${digit}${three.share.slice(1)}` }
    await assert.rejects(combineShares([one, two, forged]), codeOf('wrong-secret'))
  })
  it('does not come from shares of two secrets, of two splittings of one, or of one share brought twice', async () => {
    const secret = secretBytes(32)
    const [here, again, other] = await Promise.all(
      [secret, secret, secretBytes(32)].map((one) => splitSecret(one, organs)),
    )
    for (const stranger of [again, other])
      await assert.rejects(combineShares([here?.[0], here?.[1], stranger?.[2]] as Share[]), codeOf('different-secrets'))
    await assert.rejects(combineShares([here?.[0], here?.[1], here?.[1]] as Share[]), codeOf('same-share-twice'))
  })
  it('is kept by five different organs and by no fewer', async () => {
    for (const wrong of [organs.slice(0, 4), [...organs.slice(0, 4), 'politie'], []])
      await assert.rejects(splitSecret(secretBytes(32), wrong), RangeError)
    await assert.rejects(splitSecret(secretBytes(31), organs), RangeError)
  })
})

describe('a share on paper', () => {
  it('reads back as it was written', async () => {
    for (const share of await splitSecret(secretBytes(32), organs))
      assert.deepEqual(readShare(writeShare(share)), share)
  })
  it('is refused with any one character copied wrongly', async () => {
    const [share] = (await splitSecret(secretBytes(32), organs)) as [Share]
    const page = writeShare(share)
    for (let at = 0; at < page.length; at++) {
      if (/\s/.test(page[at] as string)) continue
      const wrong = `${page.slice(0, at)}${page[at] === '7' ? '8' : '7'}${page.slice(at + 1)}`
      assert.throws(() => readShare(wrong), codeOf('not-a-share'), `character ${at}`)
    }
    for (const nonsense of ['', 'x', page.slice(0, -20), page.replace('of 5', 'of 9')])
      assert.throws(() => readShare(nonsense), codeOf('not-a-share'))
  })
})
