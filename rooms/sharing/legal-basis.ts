/** Where a rule stands in the law, as data and as people write it. */
import type { InBothLanguages, LegalBasis } from './words.ts'

export type Citation = {
  readonly bwb: string
  readonly article: string
  /** Paragraph or part; empty when the whole article is meant. */
  readonly paragraph: string
  readonly validFrom: string
}

/** The acts and decrees this house cites, by their short official names. */
const laws: { readonly [bwb: string]: string } = {
  BWBR0049962: 'WGS',
  BWBR0050665: 'BGS',
  BWBR0022463: 'Wpg',
  BWBR0040940: 'UAVG',
  BWBR0005416: 'Gemeentewet',
  BWBR0002320: 'AWR',
  BWBR0031788: 'Politiewet 2012',
  BWBR0001941: 'Opiumwet',
  BWBR0024649: 'Wet tijdelijk huisverbod',
  BWBR0040635: 'Wvggz',
  BWBR0035362: 'Wmo 2015',
  BWBR0034925: 'Jeugdwet',
  BWBR0015703: 'Participatiewet',
  BWBR0031331: 'Wet gemeentelijke schuldhulpverlening',
  BWBR0002628: 'Leerplichtwet 1969',
  BWBR0001830: 'Wet RO',
  BWBR0002656: 'BW Boek 1',
  BWBR0009709: 'Penitentiaire beginselenwet',
  BWBR0024705: 'Wet publieke gezondheid',
  BWBR0007120: 'Reclasseringsregeling 1995',
}

const written = /^(BWBR\d{7}):(.+):([0-9a-z]*):(\d{4}-\d{2}-\d{2})$/

/**
 * The parts of `BWB id:article:paragraph:valid from`; an article may itself hold a colon (Wvggz 7:1).
 * Errors: null for a rule of the house (`house:…`) and for anything that is not a citation.
 */
export function citationOf(basis: LegalBasis): Citation | null {
  const [, bwb, article, paragraph, validFrom] = written.exec(basis) ?? []
  if (!bwb || !article || paragraph === undefined || !validFrom) return null
  return { bwb, article, paragraph, validFrom }
}

/** As a person writes it: `artikel 2.31 lid 4 WGS`, `article 2.31(4) WGS`. A rule of the house says so. */
export function citationInWords(basis: LegalBasis): InBothLanguages {
  const citation = citationOf(basis)
  if (!citation) return { nl: 'eigen regel van het samenwerkingsverband', en: "the partnership's own rule" }
  const { article, paragraph } = citation
  const law = laws[citation.bwb] ?? citation.bwb
  const part = paragraph === '' ? '' : /^\d/.test(paragraph) ? ` lid ${paragraph}` : ` onder ${paragraph}`
  return { nl: `artikel ${article}${part} ${law}`, en: `article ${article}${paragraph && `(${paragraph})`} ${law}` }
}

/** Where anyone can read it. Empty for a rule of the house. */
export function citationAddress(basis: LegalBasis): string {
  const citation = citationOf(basis)
  return citation
    ? `https://wetten.overheid.nl/jci1.3:c:${citation.bwb}&artikel=${citation.article}&z=${citation.validFrom}`
    : ''
}
