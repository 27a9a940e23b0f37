import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { houseApp } from './app.ts'
import { baseMapAddress, baseMapIn, hangBaseMap } from './base-map.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-base-map-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const content = Buffer.concat([Buffer.from('PMTiles'), Buffer.from([3]), Buffer.from('0123456789')])
const file = join(folder, 'map.pmtiles')
writeFileSync(file, content)

test('a base map is a file of tiles with a line that is shown beside it, or there is none', () => {
  assert.equal(baseMapIn(undefined, undefined), undefined)
  assert.deepEqual(baseMapIn(file, ' © makers '), { file, licence: '© makers' })
  assert.throws(() => baseMapIn(file, ''), /SCHAKEL_BASE_MAP_LICENCE/)
  assert.throws(() => baseMapIn(join(folder, 'absent'), 'x'), /no file that can be read/)
  const other = join(folder, 'other.pmtiles')
  writeFileSync(other, 'no tiles at all')
  assert.throws(() => baseMapIn(other, 'x'), /no PMTiles file/)
})

test('a page reads the base map in pieces, from our own address', async () => {
  const app = houseApp({ unexpected: () => undefined, refused: () => undefined, namesRequests: false })
  after(() => app.close())
  hangBaseMap(app, { file, licence: '© makers' })
  const ask = (range?: string) => app.inject({ url: baseMapAddress, headers: range ? { range } : {} })
  const piece = await ask('bytes=8-11')
  assert.deepEqual(
    [piece.statusCode, piece.body, piece.headers['content-range'], piece.headers['content-length']],
    [206, '0123', `bytes 8-11/${content.length}`, '4'],
  )
  assert.equal((await ask('bytes=16-9999')).body, '89')
  assert.equal((await ask('bytes=9999-')).statusCode, 416)
  const whole = await ask()
  assert.deepEqual([whole.statusCode, whole.rawPayload.length], [200, content.length])
  assert.match(String(whole.headers['content-security-policy']), /default-src 'none'/)
})
