/** The pages of a desk. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'

const desk = ['desk-officer', 'radicalisation-officer'] as const

export const workbenchPages: readonly WorkbenchPage[] = [
  {
    path: '/meldpunt',
    title: { nl: 'Meldingen', en: 'Signals' },
    roles: desk,
    nav: { group: 'work', order: 10 },
    firstFor: desk,
    load: () => import('./workbench/QueuePage.tsx'),
  },
  {
    path: '/meldpunt/brief/$letter',
    title: { nl: 'Brief', en: 'Letter' },
    roles: desk,
    load: () => import('./workbench/LetterPage.tsx'),
  },
  {
    path: '/uittreksels',
    title: { nl: 'Uittreksels', en: 'Extracts' },
    roles: ['desk-officer'],
    nav: { group: 'work', order: 11 },
    load: () => import('./workbench/ExtractsPage.tsx'),
  },
  {
    path: '/uittreksels/$extract',
    title: { nl: 'Uittreksel', en: 'Extract' },
    roles: ['desk-officer'],
    load: () => import('./workbench/ExtractPage.tsx'),
  },
]
