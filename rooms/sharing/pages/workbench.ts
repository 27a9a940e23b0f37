/** The pages of sharing. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'

export const workbenchPages: readonly WorkbenchPage[] = [
  {
    path: '/regels',
    title: { nl: 'Regels van delen', en: 'Rules of sharing' },
    roles: 'everyone',
    nav: { group: 'partnership', order: 10 },
    load: () => import('./RulesPage.tsx'),
  },
]
