import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** Units: bytes after gzip. */
async function weightOf(names: string): Promise<number> {
  const index = fileURLToPath(new URL('../src/index.ts', import.meta.url))
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? '\0entry' : null),
        load: (id) => (id === '\0entry' ? `export ${names} from ${JSON.stringify(index)}` : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: 'virtual:entry', preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  assert.ok(result && 'output' in result)
  return result.output.reduce(
    (sum, file) => sum + gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length,
    0,
  )
}

test('everything together weighs at most 42 kB in a browser, compressed', async (t) => {
  const all = await weightOf('*')
  const resident = await weightOf(
    '{ sealLetter, writeLetter, readersOf, verifyOfficerList, drawReceipt, readReceipt, openReceipt, publicKeyOf }',
  )
  t.diagnostic(`all ${all} B, what a report page needs ${resident} B, gzip -9`)
  assert.ok(all <= 42_000, `${all} bytes`)
  assert.ok(resident < all)
})
