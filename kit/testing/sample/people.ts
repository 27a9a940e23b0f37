/** Fictional people and pages for the sample. */
import type { Me } from '../../identity-contract.ts'
import type { WorkbenchPage } from '../../workbench/page.ts'
import type { TermSource } from '../../workbench/Term.tsx'

export const sampleMe: Me = {
  person: { id: 'b4a4c1de-0000-4000-8000-000000000001', name: 'Karim Daemen' },
  appointments: [
    {
      id: 'b4a4c1de-0000-4000-8000-00000000000a',
      organ: 'college',
      function: 'gemachtigde',
      roles: ['delegate', 'partner-professional'],
      ground: 'processing',
      regimes: ['WGS-ZVH'],
      until: null,
    },
    {
      id: 'b4a4c1de-0000-4000-8000-00000000000b',
      organ: 'burgemeester',
      function: 'jurist',
      roles: ['legal-adviser'],
      ground: 'processing',
      regimes: ['MUN'],
      until: '2027-06-30',
    },
  ],
  resting: [],
  active: 'b4a4c1de-0000-4000-8000-00000000000a',
  csrf: 'x',
  idleMinutes: 15,
}

const load = async () => ({ default: () => null })
const page = (
  path: `/${string}`,
  nl: string,
  en: string,
  group: 'work' | 'knowledge' | 'partnership',
): WorkbenchPage => ({
  path,
  title: { nl, en },
  roles: 'everyone',
  nav: { group, order: 1 },
  load,
})
export const samplePages: readonly WorkbenchPage[] = [
  page('/vandaag', 'Te beslissen', 'To decide', 'work'),
  page('/zaken', 'Zaken', 'Cases', 'work'),
  page('/opnemen', 'Zaak aanmelden', 'Report a case', 'work'),
  page('/overleg', 'Casusoverleg', 'Case conference', 'partnership'),
  page('/toestanden', 'Toestanden', 'States', 'knowledge'),
  page('/woordenlijst', 'Woordenlijst', 'Glossary', 'knowledge'),
]

export const sampleTerm: TermSource = async (id) => ({
  id,
  name: { nl: 'casusoverleg', en: 'case conference' },
  definition: {
    nl: 'Bijeenkomst waarin de betrokken deelnemers één zaak bespreken en afspreken wie wat doet.',
    en: 'Meeting in which the participants involved discuss one case and agree who does what.',
  },
  source: { nl: 'WGS art. 2.26, onder a', en: 'WGS art. 2.26(a)' },
  meanings: [
    {
      organ: 'politie',
      meaning: {
        nl: 'Ook: het wekelijkse overleg aan de ZSM-tafel.',
        en: 'Also: the weekly meeting at the ZSM table.',
      },
    },
    {
      organ: 'ggz-instelling',
      meaning: {
        nl: 'Behandeloverleg over een patiënt; dat is hier niet bedoeld.',
        en: 'Clinical meeting about a patient; not meant here.',
      },
    },
  ],
})
