/** The pages of an organ that is asked for advice about a measure: in the municipality's own world. */
import type { WorkbenchPage } from '../../../../kit/workbench/page.ts'

const advisers = { roles: ['partner-professional', 'delegate'], regimes: ['MUN'] } as const

export const advicePages: readonly WorkbenchPage[] = [
  {
    path: '/advies-gevraagd',
    title: { nl: 'Advies gevraagd', en: 'Advice asked' },
    ...advisers,
    nav: { group: 'work', order: 13 },
    firstFor: ['partner-professional', 'delegate'],
    load: () => import('./AskedAdvicePage.tsx'),
  },
  {
    path: '/advies-gevraagd/$asked',
    title: { nl: 'Vraag om advies', en: 'Question for advice' },
    ...advisers,
    load: () => import('./AdvicePage.tsx'),
  },
]
