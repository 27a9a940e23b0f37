/** Laws by the names people call them, and an article of one as it is written in a letter. */
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
export const lawName = (law: string): string => names[law] ?? law

/** Of `BWBR0001941:13b:1:2025-07-05` (law, article, paragraph, valid from), for somebody who never saw such a mark. */
export function articleInWords(basis: string, language: 'nl' | 'en'): string {
  const [law = '', article = '', paragraph = ''] = basis.split(':')
  return language === 'nl'
    ? `${lawName(law)}, artikel ${article}${paragraph && `, lid ${paragraph}`}`
    : `${lawName(law)}, article ${article}${paragraph && `(${paragraph})`}`
}
