/** An article as people write it, and whose power it is. */
import { organName } from '../../../kit/workbench/index.ts'

/** `BWBR0001941:13b:1:2025-07-05`: law, article, paragraph, valid from. */
export function articleOf(basis: string): { readonly label: string; readonly href: string } {
  const [law = '', article = '', paragraph = '', day = ''] = basis.split(':')
  const names: { readonly [law: string]: string } = {
    BWBR0001941: 'Opiumwet',
    BWBR0005416: 'Gemeentewet',
    BWBR0024649: 'Wet tijdelijk huisverbod',
    BWBR0013798: 'Wet Bibob',
    BWBR0005290: 'Burgerlijk Wetboek, boek 7',
    BWBR0015703: 'Participatiewet',
    BWBR0001854: 'Wetboek van Strafrecht',
    BWBR0002628: 'Leerplichtwet 1969',
    BWBR0024282: 'Wwft',
    BWBR0031331: 'Wet gemeentelijke schuldhulpverlening',
    BWBR0034925: 'Jeugdwet',
    BWBR0035362: 'Wmo 2015',
  }
  return {
    label: `${names[law] ?? law}, art. ${article}${paragraph ? `, lid ${paragraph}` : ''}`,
    href: `https://wetten.overheid.nl/jci1.3:c:${law}&artikel=${article}${paragraph ? `&lid=${paragraph}` : ''}&g=${day}`,
  }
}

export const ownerOf = (code: string, language: 'nl' | 'en', otherwise: (code: string) => string): string =>
  organName(code)[language] === code ? otherwise(code) : organName(code)[language]
