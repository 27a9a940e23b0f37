/** The pages of sharing. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'
import { rightsPages } from './rights-pages.ts'

/** Who watches over legality (WGS 1.8(2)b), where data of cases have their clock. */
const legality = { roles: ['privacy-officer', 'legal-adviser'], ground: 'legality', regimes: ['WGS-ZVH'] } as const

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
    path: '/vragen-aan-registers',
    title: { nl: 'Vragen aan registers', en: 'Questions to registers' },
    roles: ['privacy-officer'],
    nav: { group: 'oversight', order: 20 },
    load: () => import('./QuestionsPage.tsx'),
  },
  {
    path: '/protocollen/$protocol',
    title: { nl: 'Protocol', en: 'Protocol' },
    roles: 'everyone',
    load: () => import('./ProtocolPage.tsx'),
  },
  ...rightsPages,
  {
    path: '/logboek',
    title: { nl: 'Logboek', en: 'Log' },
    roles: ['log-controller', 'privacy-officer'],
    nav: { group: 'oversight', order: 40 },
    firstFor: ['log-controller'],
    load: () => import('./LogPage.tsx'),
  },
  {
    path: '/logboek/inzage',
    title: { nl: 'Inzage in het logboek', en: 'Reading the log' },
    roles: ['log-controller', 'privacy-officer'],
    nav: { group: 'oversight', order: 41 },
    load: () => import('./LogReadingsPage.tsx'),
  },
  {
    path: '/logboek/inzage/$reading',
    title: { nl: 'Inzage', en: 'Reading' },
    roles: ['log-controller', 'privacy-officer'],
    load: () => import('./LogReadingPage.tsx'),
  },
  {
    path: '/logboek/inzage/over/$regime/$thing',
    title: { nl: 'Vraag wie dit opende', en: 'Ask who opened this' },
    roles: ['log-controller', 'privacy-officer'],
    load: () => import('./AskAboutPage.tsx'),
  },
  {
    path: '/mijn-handelingen',
    title: { nl: 'Mijn handelingen', en: 'My acts' },
    roles: 'everyone',
    nav: { group: 'partnership', order: 90 },
    load: () => import('./MyActsPage.tsx'),
  },
  {
    path: '/verlengingen',
    title: { nl: 'Langer bewaren', en: 'Keeping longer' },
    roles: ['delegate', 'partner-professional'],
    regimes: ['WGS-ZVH'],
    nav: { group: 'rights', order: 30 },
    load: () => import('./RenewalsPage.tsx'),
  },
  {
    path: '/wat-gaat-wanneer',
    title: { nl: 'Wat gaat wanneer', en: 'What goes, and when' },
    ...legality,
    nav: { group: 'retention', order: 10 },
    firstFor: ['legal-adviser'],
    load: () => import('./WhatGoesPage.tsx'),
  },
  {
    path: '/vrijgeven',
    title: { nl: 'Vrij te geven', en: 'To release' },
    ...legality,
    nav: { group: 'retention', order: 20 },
    load: () => import('./ToReleasePage.tsx'),
  },
  {
    path: '/verklaringen',
    title: { nl: 'Verklaringen van vernietiging', en: 'Certificates of destruction' },
    ...legality,
    nav: { group: 'retention', order: 30, label: { nl: 'Verklaringen', en: 'Certificates' } },
    load: () => import('./CertificatesPage.tsx'),
  },
  {
    path: '/verklaringen/$certificate',
    title: { nl: 'Verklaring van vernietiging', en: 'Certificate of destruction' },
    ...legality,
    load: () => import('./CertificatePage.tsx'),
  },
  {
    path: '/weekcontrole',
    title: { nl: 'Weekcontrole', en: 'Weekly review' },
    roles: ['privacy-officer'],
    nav: { group: 'oversight', order: 10 },
    badge: 'sharing.AlertsOpen',
    firstFor: ['privacy-officer'],
    load: () => import('./WeeklyReviewPage.tsx'),
  },
  {
    path: '/te-veel-geopend',
    title: { nl: 'Te veel geopend', en: 'Opened too many' },
    roles: ['delegate'],
    nav: { group: 'work', order: 60 },
    badge: 'sharing.AlertsOpen',
    load: () => import('./AlertsPage.tsx'),
  },
  {
    path: '/aanstellingen',
    title: { nl: 'Aanstellingen', en: 'Appointments' },
    roles: ['administrator', 'delegate', 'privacy-officer'],
    nav: { group: 'administration', order: 10 },
    firstFor: ['administrator'],
    load: () => import('./AuthorisationsPage.tsx'),
  },
  {
    path: '/convenanten',
    title: { nl: 'Convenanten', en: 'Covenants' },
    roles: 'everyone',
    nav: { group: 'partnership', order: 14 },
    load: () => import('./CovenantsPage.tsx'),
  },
]
