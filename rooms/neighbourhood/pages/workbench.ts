/** The published picture for council, analyst and programme manager. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'

const roles = ['council-member', 'analyst', 'programme-manager'] as const

export const workbenchPages: readonly WorkbenchPage[] = [
  {
    path: '/cijfers',
    title: { nl: 'Cijfers', en: 'Figures' },
    roles,
    nav: { group: 'knowledge', order: 20 },
    firstFor: ['analyst'],
    load: () => import('./FiguresPage.tsx'),
  },
  {
    path: '/cijfers/$theme',
    title: { nl: 'Cijfers per thema', en: 'Figures by theme' },
    roles,
    load: () => import('./ThemePage.tsx'),
  },
  {
    path: '/open-data',
    title: { nl: 'Open data', en: 'Open data' },
    roles,
    nav: { group: 'knowledge', order: 22 },
    load: () => import('./OpenDataPage.tsx'),
  },
  {
    path: '/open-data/tabellen/$edition',
    title: { nl: 'Tabel', en: 'Table' },
    roles,
    load: () => import('./TablePage.tsx'),
  },
  {
    path: '/open-data/leveringen/$delivery',
    title: { nl: 'Levering', en: 'Delivery' },
    roles: ['analyst'],
    load: () => import('./DeliveryPage.tsx'),
  },
  {
    path: '/veranderingen',
    title: { nl: 'Veranderingen', en: 'Changes' },
    roles: ['analyst', 'programme-manager'],
    nav: { group: 'knowledge', order: 24 },
    load: () => import('./DetectionPage.tsx'),
  },
  {
    path: '/veranderingen/$run',
    title: { nl: 'Zoekronde', en: 'Search' },
    roles: ['analyst', 'programme-manager'],
    load: () => import('./SearchPage.tsx'),
  },
]
