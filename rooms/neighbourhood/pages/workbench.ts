/** The published picture for council, analyst and programme manager. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'

const roles = ['council-member', 'analyst', 'programme-manager'] as const

const professionals = ['analyst', 'programme-manager', 'partner-professional'] as const

export const workbenchPages: readonly WorkbenchPage[] = [
  {
    path: '/cijfers',
    title: { nl: 'Cijfers', en: 'Figures' },
    roles,
    nav: { group: 'figures', order: 20 },
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
    nav: { group: 'figures', order: 40 },
    load: () => import('./OpenDataPage.tsx'),
  },
  {
    path: '/open-data/ophalen',
    title: { nl: 'Gegevens ophalen', en: 'Fetch data' },
    roles: ['analyst'],
    regimes: ['MUN'],
    load: () => import('./FetchPage.tsx'),
  },
  {
    path: '/open-data/tabellen/$edition',
    title: { nl: 'Tabel', en: 'Table' },
    roles,
    load: () => import('./TablePage.tsx'),
  },
  {
    path: '/enquetes',
    title: { nl: 'Enquêtes', en: 'Surveys' },
    roles: ['analyst'],
    nav: { group: 'research', order: 10 },
    load: () => import('./SurveysPage.tsx'),
  },
  {
    path: '/enquetes/ontwerp',
    title: { nl: 'Enquête ontwerpen', en: 'Design a survey' },
    roles: ['analyst'],
    load: () => import('./SurveyDesignPage.tsx'),
  },
  {
    path: '/enquetes/$survey',
    title: { nl: 'Enquête', en: 'Survey' },
    roles: ['analyst'],
    load: () => import('./SurveyPage.tsx'),
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
    regimes: ['MUN'],
    nav: { group: 'research', order: 20 },
    load: () => import('./DetectionPage.tsx'),
  },
  {
    path: '/veranderingen/$run',
    title: { nl: 'Zoekronde', en: 'Search' },
    roles: ['analyst', 'programme-manager'],
    regimes: ['MUN'],
    load: () => import('./SearchPage.tsx'),
  },
  {
    path: '/bronnen',
    title: { nl: 'Bronnen naast elkaar', en: 'Sources side by side' },
    roles: ['analyst', 'programme-manager'],
    regimes: ['MUN'],
    nav: { group: 'research', order: 30 },
    load: () => import('./SourcesPage.tsx'),
  },
  {
    path: '/rondes',
    title: { nl: 'Wat professionals zien', en: 'What professionals see' },
    roles: professionals,
    nav: { group: 'research', order: 40 },
    load: () => import('./RoundsPage.tsx'),
  },
  {
    path: '/rondes/$round',
    title: { nl: 'Ronde onder professionals', en: 'Round among professionals' },
    roles: professionals,
    load: () => import('./RoundPage.tsx'),
  },
  {
    path: '/publiceren',
    title: { nl: 'Publiceren', en: 'Publishing' },
    roles: ['analyst', 'programme-manager', 'privacy-officer'],
    regimes: ['MUN'],
    nav: { group: 'figures', order: 50 },
    load: () => import('./PublishingPage.tsx'),
  },
  {
    path: '/publiceren/$publication',
    title: { nl: 'Voorstel voor publicatie', en: 'Proposed publication' },
    roles: ['analyst', 'programme-manager', 'privacy-officer'],
    regimes: ['MUN'],
    load: () => import('./ProposalPage.tsx'),
  },
]
