/** What a municipality fills in about itself before anything else: names, and where help is. Shown on every page. */
import type { Words } from './language.ts'

export const partnership = {
  municipality: { nl: 'Gemeente Maastricht', en: 'Municipality of Maastricht' },
  name: {
    nl: 'Zorg- en Veiligheidshuis Maastricht-Heuvelland',
    en: 'Care and Safety House Maastricht-Heuvelland',
  },
  /** Of the signal desk: for who cannot or will not write here. Made up, as everything of the demonstration. */
  deskTelephone: '043 000 00 10',
  /** Where people ask about their own data, for all controllers together (BGS 1.1). Made up, as the rest. */
  contactPoint: {
    name: { nl: 'Contactpunt gegevens, Gemeente Maastricht', en: 'Contact point for data, Municipality of Maastricht' },
    address: 'Postbus 00000, 6200 AA Maastricht',
    telephone: '043 000 00 20',
  },
  /** Where the quick exit leads: a page nobody wonders about. */
  neutralPlace: 'https://www.knmi.nl/nederland-nu/weer/verwachtingen',
  /** True while the people and cases are made up; every page then says so. */
  demonstration: true,
} as const satisfies {
  municipality: Words
  name: Words
  deskTelephone: string
  contactPoint: { name: Words; address: string; telephone: string }
  neutralPlace: `https://${string}`
  demonstration: boolean
}
