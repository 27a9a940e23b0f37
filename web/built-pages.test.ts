import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { roleCodes as rolesOfTheServer } from '../foundation/capacity.ts'
import { roleCodes as rolesOfThePages } from '../kit/organ-names.ts'
import { buildPages } from './build.ts'
import { residentWeights, workbenchWeights } from './sizes.ts'
import { withoutSpareTokens } from './spare-tokens.ts'

const { folder } = await buildPages()
const resident = join(folder, 'resident')
const assets = JSON.parse(readFileSync(join(resident, 'assets.json'), 'utf8')) as { readonly [name: string]: string }
const sizeOf = (name: string) => statSync(join(resident, 'assets', assets[name] ?? name)).size

test('building again changes nothing while no source has changed', async () => {
  assert.equal((await buildPages()).fresh, false)
})

test('a resident page carries one small typeface, one style and one script to leave by', (t) => {
  assert.ok(sizeOf('source-sans-3-latin-wght-normal.woff2') <= 45_000)
  assert.ok(sizeOf('resident.css') <= 20_000, `${sizeOf('resident.css')} bytes of style`)
  assert.ok(sizeOf('quick-exit.js') <= 2_000)
  t.diagnostic(`style ${sizeOf('resident.css')} B, quick exit ${sizeOf('quick-exit.js')} B`)
})

test('report and mailbox stay under 120 kB over the wire, sealing included', (t) => {
  for (const { page, bytes } of residentWeights(resident)) {
    t.diagnostic(`${page}: ${bytes} B`)
    assert.ok(bytes <= 120_000, `${page} weighs ${bytes} bytes`)
  }
})

test('the workbench opens with less than 260 kB, and says what each page adds', (t) => {
  const [first, ...pages] = workbenchWeights(join(folder, 'workbench'))
  for (const { page, bytes } of [first, ...pages].filter((one) => one !== undefined))
    t.diagnostic(`${page}: ${bytes} B`)
  assert.ok((first?.bytes ?? Number.POSITIVE_INFINITY) < 260_000)
})

test('no built file names the machine it was built on', () => {
  for (const shell of ['workbench', 'resident']) {
    const place = join(folder, shell, 'assets')
    for (const file of readdirSync(place).filter((name) => /\.(?:js|css)$/.test(name))) {
      assert.doesNotMatch(readFileSync(join(place, file), 'utf8'), new RegExp(`${process.cwd()}/`), file)
    }
  }
})

test('a colour nobody uses is left out of the style, one that is used stays', () => {
  const css = ':root{--basis-a:1px;--basis-b:2px;--basis-c:var(--basis-b)}p{margin:var(--basis-c)}'
  assert.equal(withoutSpareTokens(css), ':root{--basis-b:2px;--basis-c:var(--basis-b)}p{margin:var(--basis-c)}')
})

test('pages and server know the same roles', () => {
  assert.deepEqual([...rolesOfThePages].sort(), [...rolesOfTheServer].sort())
})
