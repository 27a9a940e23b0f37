/** What the package weighs in a browser. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** Everything the package exports, and what a page needs that writes a letter and opens a mailbox. */
export const everything = '*'
export const reportPage =
  '{ sealLetter, writeLetter, readersOf, verifyOfficerList, drawReceipt, readReceipt, openReceipt, publicKeyOf }'

/** Units: bytes after minifying and gzip -9, dependencies included. */
export async function weightOf(names: string): Promise<number> {
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
  if (!result || !('output' in result)) throw new Error('nothing was built')
  return result.output.reduce(
    (sum, file) => sum + gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length,
    0,
  )
}
