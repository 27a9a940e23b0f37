/** The pages of sharing. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'
import { rightsPages } from './rights-pages.ts'

export const workbenchPages: readonly WorkbenchPage[] = [
  {
    path: '/regels',
    title: { nl: 'Regels van delen', en: 'Rules of sharing' },
    roles: 'everyone',
    nav: { group: 'partnership', order: 10 },
    load: () => import('./RulesPage.tsx'),
  },
  {
    path: '/protocollen',
    title: { nl: 'Protocollen', en: 'Protocols' },
    roles: 'everyone',
    nav: { group: 'partnership', order: 12 },
    load: () => import('./ProtocolsPage.tsx'),
  },
  {
    path: '/protocollen/$protocol',
    title: { nl: 'Protocol', en: 'Protocol' },
    roles: 'everyone',
    load: () => import('./ProtocolPage.tsx'),
  },
  ...rightsPages,
]
