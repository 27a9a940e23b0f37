/** An article as people write it, and whose power it is. */
import { organName } from '../../../kit/workbench/index.ts'
import { lawName } from '../messages/laws.ts'

/** `BWBR0001941:13b:1:2025-07-05`: law, article, paragraph, valid from. */
export function articleOf(basis: string): { readonly label: string; readonly href: string } {
  const [law = '', article = '', paragraph = '', day = ''] = basis.split(':')
  return {
    label: `${lawName(law)}, art. ${article}${paragraph ? `, lid ${paragraph}` : ''}`,
    href: `https://wetten.overheid.nl/jci1.3:c:${law}&artikel=${article}${paragraph ? `&lid=${paragraph}` : ''}&g=${day}`,
  }
}

export const ownerOf = (code: string, language: 'nl' | 'en', otherwise: (code: string) => string): string =>
  organName(code)[language] === code ? otherwise(code) : organName(code)[language]
