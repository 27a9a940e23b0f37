/** Reports to the council: the first screen of a council member. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'

const roles = ['council-member', 'mayor', 'analyst', 'programme-manager'] as const

export const workbenchPages: readonly WorkbenchPage[] = [
  {
    path: '/raad',
    title: { nl: 'Raadsrapportages', en: 'Council reports' },
    roles,
    nav: { group: 'figures', order: 10 },
    firstFor: ['council-member', 'programme-manager'],
    load: () => import('./ReportsPage.tsx'),
  },
  {
    path: '/raad/$report',
    title: { nl: 'Raadsrapportage', en: 'Council report' },
    roles,
    load: () => import('./ReportPage.tsx'),
  },
]
