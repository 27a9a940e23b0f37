/** Fictional things for tests: only what matters to a test is written in the test. */
import type { Report } from './report/report-case.ts'
import type { CriterionCode } from './words.ts'

export const everyCriterion = (explanation = 'Toelichting van de melder.') =>
  (['a', 'b', 'c', 'd'] as const satisfies readonly CriterionCode[]).map((code) => ({
    code,
    explanation: `${code}: ${explanation}`,
  }))
export const everyCriterionMet = (['a', 'b', 'c', 'd'] as const).map((code) => ({ code, met: true }))

/** A report about a fictional person, complete unless told otherwise. */
export const aReport = (changes: Partial<Report> = {}): Report => ({
  regime: 'WGS-ZVH',
  goal: 'Rust in het portiek en begeleiding die blijft.',
  told: { told: true },
  persons: [
    { role: 'subject', name: 'Joris Voorbeeld', birthDate: '1996-03-14', address: 'Voorbeeldstraat 1', minor: false },
  ],
  criteria: everyCriterion(),
  wanted: [],
  ...changes,
})

export const anAdmission = (involves: readonly string[] = ['politie', 'om', 'college', 'reclassering']) => ({
  criteria: everyCriterionMet,
  reasons: 'Meer dan één domein is nodig.',
  involves: [...involves],
})

export const aContribution = (changes: object = {}) => ({
  category: 'toezichtHandhaving',
  kind: 'fact' as const,
  content: 'Drie meldingen van overlast in oktober.',
  source: 'own-file' as const,
  observedOn: '2026-11-20',
  lawful: true as const,
  checked: true as const,
  reliability: 'plausible' as const,
  taxDerived: false,
  conditions: [] as never[],
  restsOn: [] as string[],
  secrecy: 'none' as const,
  audience: [] as string[],
  withheld: [] as string[],
  ...changes,
})
