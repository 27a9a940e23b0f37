/** The pages about measures: in the municipality's own world. */
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'

const staff = ['legal-adviser', 'mayor'] as const
/** Who prepares and who decides; whoever only watches over legality reads no file. */
const ofMeasures = { roles: staff, regimes: ['MUN'], ground: 'processing' } as const

export const measurePages: readonly WorkbenchPage[] = [
  {
    path: '/burgemeester',
    title: { nl: 'Op mijn bureau', en: 'On my desk' },
    ...ofMeasures,
    roles: ['mayor'],
    nav: { group: 'work', order: 5 },
    firstFor: ['mayor'],
    load: () => import('./MayorPage.tsx'),
  },
  {
    path: '/maatregelen',
    title: { nl: 'Maatregelen', en: 'Measures' },
    ...ofMeasures,
    nav: { group: 'work', order: 13 },
    firstFor: ['legal-adviser'],
    load: () => import('./MeasuresPage.tsx'),
  },
  {
    path: '/maatregelen/nieuw',
    title: { nl: 'Dossier openen', en: 'Open a file' },
    ...ofMeasures,
    load: () => import('./MeasureFormPage.tsx'),
  },
  {
    path: '/maatregelen/$measure',
    title: { nl: 'Maatregel', en: 'Measure' },
    ...ofMeasures,
    load: () => import('./MeasurePage.tsx'),
  },
  {
    path: '/maatregelen/$measure/afwegen',
    title: { nl: 'Afweging', en: 'Weighing' },
    ...ofMeasures,
    load: () => import('./MeasureTestPage.tsx'),
  },
  {
    path: '/maatregelen/$measure/opnemen',
    title: { nl: 'Onderdeel opnemen', en: 'Take in an item' },
    roles: ['mayor'],
    regimes: ['MUN'],
    load: () => import('./TakeOverPage.tsx'),
  },
  {
    path: '/maatregelen/$measure/kwetsbaarheid/$member',
    title: { nl: 'Toets op kwetsbaarheid', en: 'Vulnerability check' },
    ...ofMeasures,
    load: () => import('./VulnerabilityPage.tsx'),
  },
  {
    path: '/maatregelen/$measure/brief/$member',
    title: { nl: 'Brief aan de bewoner', en: 'Letter to the resident' },
    ...ofMeasures,
    load: () => import('../letter/pages/DecisionLetterPage.tsx'),
  },
  {
    path: '/maatregelen/$measure/weging/$member',
    title: { nl: 'Hoe is met deze persoon rekening gehouden?', en: 'How was this person taken into account?' },
    ...ofMeasures,
    load: () => import('../letter/pages/WeighingPage.tsx'),
  },
  {
    path: '/gevolgen',
    title: { nl: 'Gevolgen van maatregelen', en: 'Consequences of measures' },
    ...ofMeasures,
    nav: { group: 'work', order: 14 },
    load: () => import('./LedgerPage.tsx'),
  },
  {
    path: '/wat-anderen-besloten',
    title: { nl: 'Wat anderen besloten', en: 'What others decided' },
    roles: ['legal-adviser', 'mayor', 'delegate'],
    regimes: ['MUN'],
    ground: 'processing',
    nav: { group: 'work', order: 15 },
    load: () => import('../chain/pages/ChainPage.tsx'),
  },
  {
    path: '/bedreigd',
    title: { nl: 'Bedreigd op het werk', en: 'Threatened at work' },
    roles: [
      ...(['desk-officer', 'radicalisation-officer', 'legal-adviser', 'mayor', 'process-manager', 'delegate'] as const),
      ...(['partner-professional', 'programme-manager', 'analyst', 'contact-point-clerk'] as const),
    ],
    regimes: ['MUN'],
    ground: 'processing',
    nav: { group: 'work', order: 70 },
    load: () => import('../threat/pages/ThreatsPage.tsx'),
  },
  {
    path: '/cijfers-over-gevolgen',
    title: { nl: 'Cijfers over maatregelen', en: 'Figures on measures' },
    roles: ['legal-adviser', 'mayor', 'council-member', 'programme-manager', 'analyst'],
    regimes: ['MUN'],
    nav: { group: 'figures', order: 30 },
    load: () => import('./FiguresPage.tsx'),
  },
  {
    path: '/toezicht-op-maatregelen',
    title: { nl: 'Toezicht op maatregelen', en: 'Watching over measures' },
    roles: ['privacy-officer', 'legal-adviser'],
    regimes: ['MUN'],
    ground: 'legality',
    nav: { group: 'oversight', order: 22 },
    load: () => import('./MeasuresWatchedPage.tsx'),
  },
]
