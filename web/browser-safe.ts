/**
 * Refuses to bundle what may not be in a browser: Node's own modules, and every file of the product that is not a page,
 * a contract, words, messages, the kit or a browser-safe package. The import fence says the same; this also holds for
 * what comes in by way of a package, and when nobody ran the fence.
 */
import { isBuiltin } from 'node:module'
import { matchesGlob, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { browserSafePackages } from '../house-rules.mjs'

export type Shell = 'workbench' | 'resident'

const packages = browserSafePackages.flatMap((name) => [`packages/${name}/src/**`])
const allowed: { readonly [S in Shell]: readonly string[] } = {
  workbench: [
    'web/workbench/**',
    'kit/*',
    'kit/workbench/**',
    'kit/testing/sample/**',
    'rooms/*/**/{contract,words}.ts',
    'rooms/*/**/messages/**',
    'rooms/*/**/pages/**',
    ...packages,
  ],
  resident: [
    'web/resident/**',
    'kit/*',
    'kit/resident/**',
    'rooms/*/**/words.ts',
    'rooms/*/**/messages/**',
    'rooms/*/**/pages/resident{.ts,/**}',
    ...packages,
  ],
}
/** Heavy or wrong for a resident's telephone, also when a package asks for them. */
const neverForResidents = /^(?:react|react-dom|react-aria(?:-components)?|zod|maplibre-gl|@tanstack\/.*)(?:\/|$)/

/**
 * The sealing libraries look for Node's crypto where a runtime has no WebCrypto (Node 18). A browser without WebCrypto
 * finds nothing there, and sealing fails closed.
 */
const looksForNodeCrypto = /node_modules\/(?:@hpke|mlkem)\//
const noCrypto = '\0no-crypto'

export function browserSafe({ shell, root }: { shell: Shell; root: string }): Plugin {
  const name = (id: string) =>
    relative(root, id.split('?')[0] ?? id)
      .split(sep)
      .join('/')
  const refuse = (what: string, importer: string | undefined, because: string): never => {
    throw new Error(
      `${what} may not be in a ${shell} page${importer ? ` (imported by ${name(importer)})` : ''}: ${because}`,
    )
  }
  return {
    name: 'browser-safe',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === 'crypto' && looksForNodeCrypto.test(importer ?? '')) return noCrypto
      if (isBuiltin(source)) refuse(`“${source}”`, importer, 'a browser has no Node in it')
      if (shell === 'resident' && neverForResidents.test(source)) {
        refuse(`“${source}”`, importer, 'resident pages stay light; import contracts as types only')
      }
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!resolved || resolved.external || resolved.id.startsWith('\0')) return resolved
      const file = name(resolved.id)
      const isOurs = !file.startsWith('..') && !file.includes('node_modules/')
      if (isOurs && !allowed[shell].some((pattern) => matchesGlob(file, pattern))) {
        refuse(file, importer, 'pages carry contract.ts, words.ts, messages and kit, nothing of the server')
      }
      return resolved
    },
    load: (id) => (id === noCrypto ? 'export const webcrypto = undefined' : null),
  }
}
