/** The retention table of the law, one readable line per rule. What each demands is done where `done` says. */
import type { InBothLanguages, LegalBasis } from '../words.ts'
import type { DestructionReason, DestructionRule } from './words.ts'

export type RetentionRule = {
  readonly code: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9'
  readonly basis: LegalBasis
  readonly says: InBothLanguages
  /**
   * night: destroyed on its day by the night's job. decision: by the decision itself. shield: kept, and read by nobody in
   * the work. refuse: nothing goes in. elsewhere: not personal content of a room.
   */
  readonly done: 'night' | 'decision' | 'shield' | 'refuse' | 'elsewhere'
}

export const retentionRules: readonly RetentionRule[] = [
  {
    code: 'R1',
    basis: 'BWBR0049962:1.8:7:2025-07-05',
    says: {
      nl: 'Weg zodra het niet meer nodig is, en uiterlijk vijf jaar na de eerste verwerking.',
      en: 'Gone as soon as it is no longer needed, and five years after the first processing at the latest.',
    },
    done: 'night',
  },
  {
    code: 'R2',
    basis: 'BWBR0050665:1.16:1:2025-03-01',
    says: {
      nl: 'Een melding die niet in behandeling komt, verdwijnt met het besluit zelf.',
      en: 'A report that is not taken up goes with the decision itself.',
    },
    done: 'decision',
  },
  {
    code: 'R3',
    basis: 'BWBR0049962:2.31:8:2025-07-05',
    says: {
      nl: 'Een gesloten casus is afgeschermd tot de dag van vernietiging.',
      en: 'A closed case is shielded until the day of destruction.',
    },
    done: 'shield',
  },
  {
    code: 'R4',
    basis: 'BWBR0050665:1.16:3:2025-03-01',
    says: {
      nl: 'Na een verlenging: weg op het einde van die verlenging, hoogstens twee jaar later.',
      en: 'After a renewal: gone at the end of that renewal, two years later at most.',
    },
    done: 'night',
  },
  {
    code: 'R5',
    basis: 'BWBR0049962:2.32:4:2025-07-05',
    says: {
      nl: 'Wie niet meer op een lijst van geprioriteerde casussen hoort, gaat er meteen af. Er is hier geen zo’n lijst.',
      en: 'Whoever no longer belongs on a list of prioritised cases leaves it at once. There is no such list here.',
    },
    done: 'decision',
  },
  {
    code: 'R6',
    basis: 'house:model-protocol-one-year-sealed',
    says: {
      nl: 'Een brief waar de gemeente niets mee doet, blijft hoogstens een jaar verzegeld en gaat dan weg. Het meldpunt doet dat zelf, zonder lijst: zo is niet te zien wanneer een brief kwam.',
      en: 'A letter the municipality does nothing with stays sealed for a year at most and then goes. The desk does so itself, without a list: nobody can tell when a letter came.',
    },
    done: 'night',
  },
  {
    code: 'R7',
    basis: 'BWBR0049962:1.8:7:2025-07-05',
    says: {
      nl: 'Een rechtsvordering of wettelijke plicht houdt vernietiging aan; tot dan blijft het afgeschermd.',
      en: 'A legal claim or a statutory duty holds destruction; until then it stays shielded.',
    },
    done: 'shield',
  },
  {
    code: 'R8',
    basis: 'house:logs-hold-no-content',
    says: {
      nl: 'Het logboek houdt nummers en dagen, geen inhoud; hoe lang, staat bij het logboek.',
      en: 'The log keeps numbers and days, no content; how long is said at the log.',
    },
    done: 'elsewhere',
  },
  {
    code: 'R9',
    basis: 'house:pga-refused-until-adopted',
    says: {
      nl: 'Zonder vastgestelde bewaartermijn gaat er niets in.',
      en: 'Without an adopted period nothing goes in.',
    },
    done: 'refuse',
  },
]

/** Under which rule something goes. */
export const ruleFor = (because: DestructionReason): DestructionRule =>
  because === 'not-taken' ? 'R2' : because === 'renewal-ends' ? 'R4' : 'R1'

export const basisOfRule = (code: RetentionRule['code']): LegalBasis =>
  retentionRules.find((rule) => rule.code === code)?.basis ?? ''
