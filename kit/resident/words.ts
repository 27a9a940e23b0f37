/** The fixed text of every resident page. Dutch first, at B1 level. */
import type { Language } from '../language.ts'

const nl = {
  skip: 'Naar de inhoud',
  quietTitle: 'Buurt en veiligheid',
  safety: 'Taal en veilig weggaan',
  quickExit: 'Snel weg',
  quickExitHint: 'Of druk drie keer op Shift.',
  leaving: 'U verlaat deze pagina.',
  language: 'English',
  languageLabel: 'Read this page in English',
  navigation: 'Onderdelen',
  report: 'Iets vertellen',
  mailbox: 'Mijn bericht',
  neighbourhood: 'Mijn stad',
  glossary: 'Woordenlijst',
  danger: 'Direct gevaar? Bel 112.',
  police: 'Geen spoed, wel politie: 0900-8844.',
  anonymous: 'Liever met iemand anders praten, zonder uw naam: Meld Misdaad Anoniem, 0800-7000.',
  who: 'Wie maakt deze pagina?',
  whoText: (municipality: string, partnership: string) =>
    `${municipality} en ${partnership}. Wij luisteren naar bewoners, kijken met partners wat er aan de hand is en vertellen wat ermee is gedaan.`,
  promises: 'Wat wij niet doen',
  promisesText:
    'Geen cookies. Niets van andere bedrijven op deze pagina. Wij bewaren niet waar u vandaan komt of welk apparaat u gebruikt.',
  demonstration: 'Dit is een voorbeeld. Alle personen en meldingen zijn verzonnen. De cijfers zijn echt.',
  back: 'Terug',
  table: (name: string) => `Tabel: ${name}`,
  step: (current: number, of: number) => `Stap ${current} van ${of}`,
  change: 'Wijzig',
  optional: 'mag u leeg laten',
  errorTitle: 'Dit klopt nog niet',
  error: 'Let op',
  noticeKinds: { information: 'Goed om te weten', attention: 'Let op', stop: 'Stop', done: 'Gelukt' },
}

const en: typeof nl = {
  skip: 'To the content',
  quietTitle: 'Neighbourhood and safety',
  safety: 'Language and leaving safely',
  quickExit: 'Leave quickly',
  quickExitHint: 'Or press Shift three times.',
  leaving: 'You are leaving this page.',
  language: 'Nederlands',
  languageLabel: 'Lees deze pagina in het Nederlands',
  navigation: 'Parts of this site',
  report: 'Tell us something',
  mailbox: 'My message',
  neighbourhood: 'My city',
  glossary: 'Glossary',
  danger: 'In danger now? Call 112.',
  police: 'Police, not urgent: 0900-8844.',
  anonymous:
    'Rather talk to someone else, without your name: Meld Misdaad Anoniem (Report Crime Anonymously), 0800-7000.',
  who: 'Who makes this page?',
  whoText: (municipality: string, partnership: string) =>
    `${municipality} and ${partnership}. We listen to residents, look with partners at what is going on, and tell what was done about it.`,
  promises: 'What we do not do',
  promisesText:
    'No cookies. Nothing from other companies on this page. We do not keep where you come from or which device you use.',
  demonstration: 'This is an example. All people and reports are made up. The figures are real.',
  back: 'Back',
  table: (name: string) => `Table: ${name}`,
  step: (current: number, of: number) => `Step ${current} of ${of}`,
  change: 'Change',
  optional: 'may stay empty',
  errorTitle: 'This is not right yet',
  error: 'Attention',
  noticeKinds: { information: 'Good to know', attention: 'Attention', stop: 'Stop', done: 'Done' },
}

export const frameWords = { nl, en } satisfies { [L in Language]: typeof nl }
