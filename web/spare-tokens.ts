/** The tokens file names every colour and size of the product; a resident's page carries only those it uses. */
import type { Plugin } from 'vite'

const declaration = /(--basis-[\w-]+)\s*:[^;{}]*(?:;|(?=\}))/g

/** Errors: none; a token used by another token counts as used. */
export function withoutSpareTokens(css: string): string {
  const used = new Set([...css.matchAll(/var\((--basis-[\w-]+)/g)].map(([, name]) => name))
  return css.replace(declaration, (whole, name: string) => (used.has(name) ? whole : ''))
}

export const spareTokens = (): Plugin => ({
  name: 'spare-tokens',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type === 'asset' && part.fileName.endsWith('.css')) part.source = withoutSpareTokens(String(part.source))
    }
  },
})
