/** What the privacy officer's page says, Dutch first. */
import type { FederationErrorCode } from '../../foundation/federation/federation-error.ts'
import type { AlarmKind } from '../alarms.ts'
import type { QuestionEntry } from '../register/question-log.ts'

export type Language = 'nl' | 'en'
type Both = { readonly nl: string; readonly en: string }
const both = (nl: string, en: string): Both => ({ nl, en })

export const words = {
  title: both('Vragen aan ons register', 'Questions to our register'),
  witnessTitle: both('Wat wij meetekenen', 'What we cosign'),
  lead: both(
    'Elke vraag van een andere organisatie staat hier: wie, waarvoor, op welke grond en wanneer. Over wie het ging weet ook dit programma niet, en of iemand gevonden is evenmin.',
    'Every question of another organisation stands here: who, what for, on which ground and when. About whom it was, this program does not know either, nor whether anybody was found.',
  ),
  otherLanguage: both('English', 'Nederlands'),
  today: both('Vandaag', 'Today'),
  spent: both('vragen van de afgesproken', 'questions of the agreed'),
  noContract: both('Mag nu niet vragen: er loopt geen contract.', 'May not ask now: no contract holds.'),
  until: both('Contract tot en met', 'Contract until'),
  cut: both('Afgesneden', 'Cut off'),
  purpose: both('Doel', 'Purpose'),
  alarms: both('Hier moet iemand naar kijken', 'Somebody should look at this'),
  noAlarms: both('Niets bijzonders.', 'Nothing out of the ordinary.'),
  register: both('Het register', 'The register'),
  epoch: both('Sleutelperiode', 'Key period'),
  loadedOn: both('Geladen op', 'Loaded on'),
  records: both('Personen', 'Persons'),
  basis: both('Rechtsgrond', 'Legal basis'),
  category: both('Soort register', 'Category'),
  advice: both('Advies', 'Advice'),
  incomplete: both(
    'Organen onder medisch of jeugdzorggeheim worden niet genoemd. Wie vraagt, leest dat de lijst onvolledig kan zijn.',
    'Organs under medical or youth-care secrecy are not named. Whoever asks reads that the list may be incomplete.',
  ),
  questions: both('Vragen', 'Questions'),
  none: both('Er is nog niets gevraagd.', 'Nothing has been asked yet.'),
  when: both('Wanneer', 'When'),
  who: both('Wie', 'Who'),
  what: both('Doel en grond', 'Purpose and ground'),
  reference: both('Zaaknummer van de vrager', "Asker's case reference"),
  outcome: both('Uitkomst', 'Outcome'),
  newer: both('Nieuwere vragen', 'Newer questions'),
  older: both('Oudere vragen', 'Older questions'),
  logs: both('Logboeken die wij meetekenen', 'Logs we cosign'),
  rows: both('regels bewaard', 'rows kept'),
  signed: both('getekend tot en met regel', 'signed up to row'),
  notSigned: both('nog niets getekend', 'nothing signed yet'),
  chain: both('Vingerafdruk van dit logboek', 'Fingerprint of this log'),
  chainHelp: both(
    'Schrijf hem af en toe over. Wie later een regel verandert of weglaat, krijgt een andere.',
    'Write it down now and then. Whoever later changes or leaves out a line gets another one.',
  ),
  how: both(
    'Een organisatie afsnijden: schakel node revoke <configuratie> <code>. Dat geldt vanaf de eerstvolgende vraag.',
    'To cut an organisation off: schakel node revoke <configuration> <code>. It holds from the next question on.',
  ),
} as const satisfies { readonly [word: string]: Both }

export const outcomes: { readonly [O in QuestionEntry['outcome']]?: Both } = {
  evaluated: both('Beantwoord', 'Answered'),
  'rate-limited': both('Geweigerd: het aantal voor vandaag is op', 'Refused: the number for today is used up'),
  'not-in-contract': both('Geweigerd: staat niet in het contract', 'Refused: not in the contract'),
  'contract-expired': both('Geweigerd: het contract loopt niet', 'Refused: the contract does not hold now'),
  'contract-not-valid': both('Geweigerd: het contract klopt niet', 'Refused: the contract is not valid'),
  'already-asked': both('Geweigerd: deze vraag kwam al eerder', 'Refused: this very question came before'),
  'clock-differs': both('Geweigerd: de klokken lopen uiteen', 'Refused: the clocks differ'),
  'epoch-ended': both('Geweigerd: de sleutelperiode was voorbij', 'Refused: the key period had ended'),
  'malformed-question': both('Geweigerd: geen goede vraag', 'Refused: no well-formed question'),
  'refusals-not-listed': both(
    'Meer weigeringen op deze dag staan niet op de lijst',
    'Further refusals on this day are not listed',
  ),
}
export const outcomeIn = (language: Language, outcome: QuestionEntry['outcome'] | FederationErrorCode): string =>
  outcomes[outcome]?.[language] ?? outcome

export const alarmWords: { readonly [K in AlarmKind]: Both } = {
  stranger: both('Iemand zonder bekend certificaat klopte aan', 'Somebody without a known certificate knocked'),
  'contract-not-valid': both(
    'Een vraag onder een contract dat niet klopt',
    'A question under a contract that is not valid',
  ),
  'clock-went-back': both('De klok van deze machine ging terug', 'The clock of this machine went back'),
  'history-rewritten': both('Een logboek laat andere regels zien dan eerst', 'A log shows other rows than before'),
  'split-view': both('Een logboek tekende twee verschillende verledens', 'A log signed two different histories'),
  'rolled-back': both('Een logboek is korter dan het was', 'A log is shorter than it was'),
  'mirror-differs': both(
    'Een logboek stuurde regels die niet bij zijn eigen stand horen',
    'A log sent rows that do not belong to its own checkpoint',
  ),
}
