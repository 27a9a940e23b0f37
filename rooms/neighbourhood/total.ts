/** Totals against their parts: a printed total that is not the sum of its printed parts is not loaded. */
import { sameStretch } from './period.ts'
import type { Figure, Indicator } from './words.ts'

/** Which registered categories are counted inside which total, per theme, by their Dutch labels on the pages. */
export const partsOfTotals: { readonly [theme: string]: { readonly [total: string]: readonly string[] } } = {
  '1.2': {
    'Vernieling of zaakbeschadiging - Totaal': [
      'Vernieling van of aan auto',
      'Vernieling van of aan openbaar vervoer of abri',
      'Vernieling van of aan openbaar gebouw',
      'Vernieling van overige objecten',
      'Openlijke geweldpleging tegen goederen',
    ],
    'Overlast - Totaal': ['Afsteken vuurwerk', 'Overlast door stank, rook of stof'],
  },
  '1.3': {
    'Diefstal van fietsen en brom- of snorfietsen - Totaal': [
      'Diefstal fiets',
      'Diefstal brom- of snorfiets',
      'Diefstal fiets met geweld',
      'Diefstal brom- of snorfiets met geweld',
    ],
    'Mishandeling - Totaal': [
      'Schietpartij (zonder vervolg)',
      'Vechtpartij (zonder vervolg)',
      'Steekpartij (zonder vervolg)',
      'Ruzie of twist (zonder vervolg)',
      'Eenvoudige mishandeling',
      'Zware mishandeling',
      'Overige mishandeling',
    ],
  },
  '4.1': { 'Verkeersoverlast - Totaal': ['Parkeerproblemen', 'Verkeersstremming'] },
  '4.2': { 'Brand of ontploffing - Totaal': ['Brand (geen brandstichting)', 'Brandstichting'] },
  '5.2': {
    'Drugshandel - Totaal': [
      'Bezit harddrugs (Lijst I)',
      'Bezit softdrugs (Lijst II)',
      'Handel e.d. in harddrugs (Lijst I)',
      'Handel e.d. in softdrugs (Lijst II)',
      'Vervaardigen harddrugs (Lijst I)',
      'Vervaardigen softdrugs (Lijst II)',
    ],
  },
}

/** The Dutch label of the total a category is counted in, or null. */
export const totalThatCounts = (theme: string, nl: string): string | null =>
  Object.entries(partsOfTotals[theme] ?? {}).find(([, parts]) => parts.includes(nl))?.[0] ?? null

export type TotalCheck = {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly sum: number
  readonly agrees: boolean
}

/**
 * Every total of these figures that comes with parts, checked. A total without any part beside it is not checked.
 * Assumes: (a) whoever brings one part of a total in an edition brings all that are counted in it.
 */
export function checkTotals(indicators: ReadonlyMap<string, Indicator>, figures: readonly Figure[]): TotalCheck[] {
  const checks: TotalCheck[] = []
  for (const total of figures) {
    const whole = indicators.get(total.indicator)
    if (!whole) continue
    const parts = figures.filter((figure) => {
      const part = indicators.get(figure.indicator)
      return (
        figure.edition === total.edition && sameStretch(figure, total) && part !== undefined && isPartOf(part, whole)
      )
    })
    if (parts.length === 0) continue
    const sum = parts.reduce((soFar, { amount }) => soFar + amount, 0)
    checks.push({ total, parts, sum, agrees: sum === total.amount })
  }
  return checks
}

export const isPartOf = (part: Indicator, whole: Indicator): boolean =>
  part.partOf === whole.nl && part.theme === whole.theme && part.area === whole.area && part.source === whole.source
