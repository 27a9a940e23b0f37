/**
 * The tokens file names every colour and size of the product in full; a resident's page carries only those it uses, under a short
 * name: half of a style would be names otherwise.
 */
import type { Plugin } from 'vite'

const named = /--basis-[\w-]+/g
const declaration = /(--basis-[\w-]+)\s*:[^;{}]*(?:;|(?=\}))/g

/** Errors: none; a token used by another token counts as used. */
export function withoutSpareTokens(css: string): string {
  const used = new Set([...css.matchAll(/var\((--basis-[\w-]+)/g)].map(([, name]) => name))
  return css.replace(declaration, (whole, name: string) => (used.has(name) ? whole : ''))
}

/** The same style always gets the same names. */
export function withShortTokens(css: string): string {
  const names = [...new Set(css.match(named) ?? [])].sort()
  return css.replace(named, (name) => `--t${names.indexOf(name).toString(36)}`)
}

/** Errors: throws where a script names a token, which it could no longer find; and where two styles would each have names of their own. */
export const spareTokens = (): Plugin => ({
  name: 'spare-tokens',
  generateBundle(_options, bundle) {
    const parts = Object.values(bundle)
    const naming = parts.find((part) => part.type === 'chunk' && part.code.includes('--basis-'))
    if (naming) throw new Error(`${naming.fileName} names a token, and a resident's style has short names for them`)
    const styles = parts.filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'))
    if (styles.length > 1) throw new Error('a resident has one style: short names of tokens hold in one file')
    for (const style of styles)
      if (style.type === 'asset') style.source = withShortTokens(withoutSpareTokens(String(style.source)))
  },
})
