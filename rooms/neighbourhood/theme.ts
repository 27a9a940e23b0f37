/** The five fields and twenty themes, by code and name, as the safety analysis orders them. */
import type { ThemeCode } from './words.ts'

export type Theme = { readonly code: ThemeCode; readonly nl: string; readonly en: string }
export type Field = Theme & { readonly themes: readonly Theme[] }

const theme = (code: ThemeCode, nl: string, en: string): Theme => ({ code, nl, en })
export const fields: readonly Field[] = [
  {
    ...theme('1', 'Veilige woon- en leefomgeving', 'Safe living environment'),
    themes: [
      theme('1.1', 'Sociale kwaliteit', 'Social quality'),
      theme('1.2', 'Fysieke kwaliteit', 'Physical quality'),
      theme('1.3', 'Objectieve veiligheid', 'Objective safety'),
      theme('1.4', 'Subjectieve veiligheid', 'Subjective safety'),
    ],
  },
  {
    ...theme('2', 'Bedrijvigheid en veiligheid', 'Economic activity and safety'),
    themes: [
      theme('2.1', 'Veilig winkelgebied', 'Safe shopping area'),
      theme('2.2', 'Veilige bedrijventerreinen', 'Safe business parks'),
      theme('2.3', 'Veilig uitgaan', 'Safe going out'),
      theme('2.4', 'Veilige evenementen', 'Safe events'),
    ],
  },
  {
    ...theme('3', 'Jeugd en veiligheid', 'Young people and safety'),
    themes: [
      theme('3.1', 'Jeugdoverlast en -problematiek', 'Youth nuisance and problems'),
      theme('3.2', 'Jeugd, alcohol en drugs', 'Youth, alcohol and drugs'),
      theme('3.3', 'Veilig in en om de school', 'Safety in and around schools'),
    ],
  },
  {
    ...theme('4', 'Fysieke veiligheid', 'Physical safety'),
    themes: [
      theme('4.1', 'Verkeersveiligheid', 'Road safety'),
      theme('4.2', 'Brandveiligheid', 'Fire safety'),
      theme('4.3', 'Externe veiligheid', 'External safety (hazardous substances)'),
      theme('4.4', 'Rampenbestrijding en crisisbeheersing', 'Disaster response and crisis management'),
    ],
  },
  {
    ...theme('5', 'Integriteit en veiligheid', 'Integrity and safety'),
    themes: [
      theme('5.1', 'Polarisatie en radicalisering', 'Polarisation and radicalisation'),
      theme('5.2', 'Georganiseerde en ondermijnende criminaliteit', 'Organised and subversive crime'),
      theme('5.3', 'Veilige publieke taak', 'Safe performance of public duties'),
      theme('5.4', 'Informatieveiligheid', 'Information security'),
      theme('5.5', 'Ambtelijke en bestuurlijke integriteit', 'Integrity of officials and administrators'),
    ],
  },
]
export const themeCodes: readonly ThemeCode[] = fields.flatMap(({ themes }) => themes.map(({ code }) => code))
