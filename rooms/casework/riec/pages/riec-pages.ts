/** The pages of the regional information and expertise centre: in a legal world of their own. */
import type { WorkbenchPage } from '../../../../kit/workbench/page.ts'

const inRiec = { roles: ['partner-professional', 'delegate'], regimes: ['WGS-RIEC'] } as const

export const riecPages: readonly WorkbenchPage[] = [
  {
    path: '/riec',
    title: { nl: 'RIEC-zaken', en: 'RIEC cases' },
    ...inRiec,
    nav: { group: 'work', order: 14 },
    load: () => import('./RiecCasesPage.tsx'),
  },
  {
    path: '/riec/melden',
    title: { nl: 'Signaal melden', en: 'Report a signal' },
    ...inRiec,
    roles: ['partner-professional'],
    load: () => import('./SignalFormPage.tsx'),
  },
  {
    path: '/riec/$riec',
    title: { nl: 'RIEC-zaak', en: 'RIEC case' },
    ...inRiec,
    load: () => import('./RiecCasePage.tsx'),
  },
]
