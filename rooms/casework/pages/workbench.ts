/** The pages of casework. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'
import { advicePages } from '../advice/pages/advice-pages.ts'
import { phenomenonPages } from '../phenomenon/pages/phenomenon-pages.ts'
import { planPages } from '../plan/pages/plan-pages.ts'
import { riecPages } from '../riec/pages/riec-pages.ts'
import { worryPages } from '../weighing/pages/worry-pages.ts'
import { measurePages } from './measure-pages.ts'

const anyone = ['process-manager', 'partner-professional', 'delegate'] as const
/** A table of organs, in each of the three worlds. */
const tables = { roles: anyone, regimes: ['WGS-ZVH', 'PGA', 'WGS-RIEC'] } as const
/** A person who uses a right is answered in every world where something is kept. */
const asked = {
  roles: ['partner-professional', 'delegate', 'legal-adviser'],
  regimes: ['WGS-ZVH', 'MUN', 'WGS-RIEC', 'PGA'],
  ground: 'processing',
} as const
const receivers = [...anyone, 'mayor', 'privacy-officer'] as const

const pages: readonly WorkbenchPage[] = [
  {
    path: '/vandaag',
    title: { nl: 'Vandaag', en: 'Today' },
    roles: ['process-manager'],
    nav: { group: 'work', order: 10 },
    firstFor: ['process-manager'],
    load: () => import('./TodayPage.tsx'),
  },
  {
    path: '/beslissen',
    title: { nl: 'Te beslissen', en: 'To decide' },
    roles: ['delegate'],
    nav: { group: 'work', order: 11 },
    firstFor: ['delegate'],
    load: () => import('./ToDecidePage.tsx'),
  },
  {
    path: '/gevraagd',
    title: { nl: 'Aan u gevraagd', en: 'Asked of you' },
    roles: ['partner-professional'],
    nav: { group: 'work', order: 12 },
    firstFor: ['partner-professional'],
    load: () => import('./AskedPage.tsx'),
  },
  {
    path: '/overleggen',
    title: { nl: 'Overleggen', en: 'Conferences' },
    ...tables,
    nav: { group: 'work', order: 20 },
    load: () => import('./ConferencesPage.tsx'),
  },
  {
    path: '/melden',
    title: { nl: 'Casus aanmelden', en: 'Report a case' },
    roles: ['process-manager', 'partner-professional'],
    nav: { group: 'cases', order: 20 },
    load: () => import('./ReportFormPage.tsx'),
  },
  {
    path: '/zaken/$case',
    title: { nl: 'Casus', en: 'Case' },
    roles: anyone,
    load: () => import('./CasePage.tsx'),
  },
  {
    path: '/zaken/$case/kring',
    title: { nl: 'Kring en gezin', en: 'Circle and family' },
    roles: anyone,
    load: () => import('../family/pages/FamilyPage.tsx'),
  },
  {
    path: '/zaken/$case/brief',
    title: { nl: 'Brief over afspraken', en: 'Letter about what was agreed' },
    roles: ['partner-professional', 'delegate'],
    load: () => import('../agreed/pages/AgreedLetterPage.tsx'),
  },
  {
    path: '/zaken/$case/bijdrage',
    title: { nl: 'Bijdragen', en: 'Contribute' },
    roles: anyone,
    load: () => import('./ContributePage.tsx'),
  },
  {
    path: '/vrijgaven',
    title: { nl: 'Vrijgaven', en: 'Releases' },
    roles: receivers,
    nav: { group: 'rights', order: 10 },
    load: () => import('./ReleasesPage.tsx'),
  },
  {
    path: '/correcties',
    title: { nl: 'Correcties', en: 'Corrections' },
    roles: receivers,
    nav: { group: 'rights', order: 20 },
    load: () => import('./CorrectionsPage.tsx'),
  },
  {
    path: '/vrijgaven/$release',
    title: { nl: 'Vrijgave', en: 'Release' },
    roles: receivers,
    load: () => import('./ReleasePage.tsx'),
  },
  {
    path: '/zaken/$case/vrijgeven',
    title: { nl: 'Vrijgeven', en: 'Release' },
    roles: anyone,
    load: () => import('./ReleaseFormPage.tsx'),
  },
  {
    path: '/zaken/$case/elders-bekend',
    title: { nl: 'Elders bekend?', en: 'Known elsewhere?' },
    roles: anyone,
    load: () => import('./KnownElsewherePage.tsx'),
  },
  {
    path: '/elders-bekend',
    title: { nl: 'Elders bekend?', en: 'Known elsewhere?' },
    roles: ['partner-professional', 'delegate'],
    regimes: ['WGS-RIEC'],
    nav: { group: 'work', order: 15 },
    firstFor: ['partner-professional', 'delegate'],
    load: () => import('./CrimeCentrePage.tsx'),
  },
  {
    path: '/overleggen/$conference',
    title: { nl: 'Overleg', en: 'Conference' },
    ...tables,
    load: () => import('./ConferencePage.tsx'),
  },
  {
    path: '/overleggen/$conference/vergadering',
    title: { nl: 'Vergadering', en: 'Meeting' },
    ...tables,
    load: () => import('../meeting/pages/MeetingPage.tsx'),
  },
  {
    path: '/overleggen/$conference/notulen',
    title: { nl: 'Notulen', en: 'Minutes' },
    ...tables,
    load: () => import('../meeting/pages/MinutesPage.tsx'),
  },
  {
    path: '/geraadpleegd',
    title: { nl: 'Rechten van betrokkenen', en: 'Rights of people concerned' },
    ...asked,
    nav: { group: 'rights', order: 40 },
    load: () => import('./ConsultationsPage.tsx'),
  },
  {
    path: '/geraadpleegd/$consultation',
    title: { nl: 'Gevraagd over een recht', en: 'Asked about a right' },
    ...asked,
    load: () => import('./ConsultationPage.tsx'),
  },
  {
    path: '/informeren',
    title: { nl: 'Informeren', en: 'Informing' },
    roles: ['partner-professional', 'delegate', 'process-manager', 'privacy-officer'],
    nav: { group: 'rights', order: 60 },
    load: () => import('./NoticesPage.tsx'),
  },
  ...measurePages,
  ...advicePages,
  ...planPages,
  ...phenomenonPages,
  ...worryPages,
  ...riecPages,
]

/** Cases are of the care and safety house, unless a page says otherwise. */
export const workbenchPages: readonly WorkbenchPage[] = pages.map((page) => ({ regimes: ['WGS-ZVH'], ...page }))
