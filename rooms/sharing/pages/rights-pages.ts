/** The pages of the rights desk. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'

const desk = ['contact-point-clerk', 'privacy-officer'] as const

export const rightsPages: readonly WorkbenchPage[] = [
  {
    path: '/verzoeken',
    title: { nl: 'Verzoeken van betrokkenen', en: 'Requests of people concerned' },
    roles: desk,
    nav: { group: 'work', order: 10 },
    firstFor: ['contact-point-clerk'],
    load: () => import('./RightsRequestsPage.tsx'),
  },
  {
    path: '/verzoeken/$request',
    title: { nl: 'Verzoek', en: 'Request' },
    roles: desk,
    load: () => import('./RightsRequestPage.tsx'),
  },
  {
    path: '/verzoeken/$request/brief',
    title: { nl: 'Brief', en: 'Letter' },
    roles: ['contact-point-clerk'],
    load: () => import('./RightsLetterPage.tsx'),
  },
  {
    path: '/informeren-brieven',
    title: { nl: 'Mensen informeren', en: 'Informing people' },
    roles: desk,
    nav: { group: 'work', order: 20, label: { nl: 'Informatiebrieven', en: 'Information letters' } },
    load: () => import('./InformationLettersPage.tsx'),
  },
  {
    path: '/achtergehouden',
    title: { nl: 'Wat wordt achtergehouden', en: 'What is kept back' },
    roles: ['delegate', 'partner-professional', 'legal-adviser', 'privacy-officer'],
    regimes: ['WGS-ZVH', 'MUN', 'WGS-RIEC', 'PGA'],
    nav: { group: 'rights', order: 50 },
    load: () => import('./RestrictionsPage.tsx'),
  },
  {
    path: '/datalekken',
    title: { nl: 'Datalekken', en: 'Data breaches' },
    roles: [
      'contact-point-clerk',
      'privacy-officer',
      'delegate',
      'partner-professional',
      'process-manager',
      'desk-officer',
      'mayor',
    ],
    nav: { group: 'partnership', order: 30 },
    load: () => import('./BreachesPage.tsx'),
  },
  {
    path: '/datalekken/$breach',
    title: { nl: 'Datalek', en: 'Data breach' },
    roles: desk,
    load: () => import('./BreachPage.tsx'),
  },
]
