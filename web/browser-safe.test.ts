import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { build } from 'vite'
import { browserSafe, type Shell } from './browser-safe.ts'

const root = mkdtempSync(join(tmpdir(), 'schakel-shell-'))
after(() => rmSync(root, { recursive: true, force: true }))
symlinkSync(resolve(import.meta.dirname, '../node_modules'), join(root, 'node_modules'))

const plant = (file: string, content: string): string => {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
plant('foundation/clock.ts', `export const now = 1\n`)
plant('rooms/signals/store.ts', `export const rows = 1\n`)
plant(
  'rooms/signals/contract.ts',
  `import { z } from 'zod'\nexport const contract = z.string()\nexport type Shown = string\n`,
)
plant('rooms/signals/words.ts', `export type Signal = string\nexport const desks = ['a']\n`)

/** Bundles one page that consists of `content`. */
async function bundle(shell: Shell, file: string, content: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [browserSafe({ shell, root })],
    build: { write: false, minify: false, rolldownOptions: { input: plant(file, content) } },
  })
  return ([output].flat() as { output: { code?: string }[] }[])
    .flatMap((one) => one.output.map((part) => part.code ?? ''))
    .join('')
}
const workbench = (content: string) => bundle('workbench', 'rooms/signals/pages/SignalsPage.tsx', content)
const resident = (content: string) => bundle('resident', 'rooms/signals/pages/resident/report.script.ts', content)

test('a page that asks for Node is refused, however it is asked', async () => {
  await assert.rejects(
    workbench(`import fs from 'node:fs'\nconsole.log(fs)`),
    /“node:fs” may not be in a workbench page/,
  )
  await assert.rejects(
    workbench(`import { join } from 'path'\nconsole.log(join)`),
    /“path” may not be in a workbench page/,
  )
  await assert.rejects(resident(`const c = await import('node:crypto')\nconsole.log(c)`), /a browser has no Node in it/)
})

test('a page that carries the server is refused by the name of the file', async () => {
  await assert.rejects(
    workbench(`import { now } from '../../../foundation/clock.ts'\nconsole.log(now)`),
    /foundation\/clock\.ts may not be in a workbench page/,
  )
  await assert.rejects(
    workbench(`import { rows } from '../store.ts'\nconsole.log(rows)`),
    /rooms\/signals\/store\.ts may not be/,
  )
})

test('a resident page that carries React or the checking library is refused', async () => {
  await assert.rejects(
    resident(`import { createElement } from 'react'\nconsole.log(createElement)`),
    /resident pages stay light/,
  )
  await assert.rejects(
    resident(`import { contract } from '../../contract.ts'\nconsole.log(contract)`),
    /contract\.ts may not be|resident pages stay light/,
  )
})

test('what a page may carry is bundled', async () => {
  assert.match(await workbench(`import { contract } from '../contract.ts'\nconsole.log(contract)`), /console\.log/)
  const light = await resident(
    `import type { Shown } from '../../contract.ts'\nimport { desks } from '../../words.ts'\nconst shown: Shown = 'x'\nconsole.log(shown, desks)`,
  )
  assert.match(light, /console\.log/)
})
