/** What may go wrong around a case or scan of the RIEC. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const riecProblems = {
  'step-not-visible': notVisible(),
  'paragraph-not-visible': notVisible(),
  'only-participants-decide': entry(
    403,
    [
      'Dit beslist een deelnemer van het RIEC die meedoet',
      'Vraag een afgevaardigde van een deelnemer die bij deze zaak betrokken is.',
    ],
    [
      'A participant of the RIEC that takes part decides this',
      'Ask a delegate of a participant that is involved in this case.',
    ],
  ),
  'signal-not-complete': entry(
    409,
    [
      'Het signaal is niet compleet',
      'Licht alle vijf de criteria toe. Gaat het om een persoon, noem dan precies één betrokkene, en geef bij “nog niet verteld” een reden en een dag binnen een half jaar.',
    ],
    [
      'The signal is not complete',
      'Explain all five criteria. If it is about a person, name exactly one person concerned, and with “not told yet” give a reason and a day within half a year.',
    ],
  ),
  'signal-criteria-not-met': entry(
    409,
    [
      'Niet aan alle vijf de criteria is voldaan',
      'Schrijf bij elk criterium waarom eraan is voldaan. Is dat er bij één niet, neem het signaal dan niet in behandeling.',
    ],
    [
      'Not all five criteria are met',
      'Write with each criterion why it is met. If one is not, do not take the signal up.',
    ],
  ),
  'factors-not-weighed': entry(
    409,
    [
      'Nog niet elke factor is gewogen',
      'Schrijf bij elk van de vier factoren in woorden wat u weegt. Er is geen cijfer.',
    ],
    [
      'Not every factor has been weighed',
      'Write with each of the four factors in words what you weigh. There is no figure.',
    ],
  ),
  'scan-is-about-nobody': entry(
    409,
    [
      'In een scan staat niemand',
      'Een scan gaat over een gebied of een sector. Is een persoon aan de orde, meld dan een eigen signaal.',
    ],
    [
      'Nobody stands in a scan',
      'A scan is about an area or a sector. If a person is at issue, report a signal of its own.',
    ],
  ),
  'scan-has-no-table': entry(
    409,
    [
      'Een scan komt niet op een agenda',
      'Een scan is een andere activiteit dan een casusoverleg. Is er één zaak te bespreken, meld dan een eigen signaal.',
    ],
    [
      'A scan is not placed on an agenda',
      'A scan is another activity than a case conference. If one case is to be discussed, report a signal of its own.',
    ],
  ),
  'phase-3-is-not-for-scans': entry(
    409,
    [
      'Fase 3 is er niet voor een scan',
      'Gegevens van artikel 9 en 10 van de Wet politiegegevens komen nooit in een scan (WGS 2.23 lid 6). Is het voor één zaak nodig, meld dan een signaal.',
    ],
    [
      'Phase 3 is not for a scan',
      'Data of articles 9 and 10 of the Police Data Act never come into a scan (WGS 2.23(6)). If one case needs them, report a signal.',
    ],
  ),
  'phases-follow-one-another': entry(
    409,
    ['De fasen volgen op elkaar', 'Neem eerst het besluit voor de volgende fase.'],
    ['The phases follow one another', 'Decide on the next phase first.'],
  ),
  'category-of-another-phase': entry(
    409,
    [
      'Dit soort gegevens hoort niet bij deze fase',
      'Kies alleen soorten gegevens die het formulier bij deze fase noemt.',
    ],
    [
      'This kind of data does not belong to this phase',
      'Choose only kinds of data that the form names with this phase.',
    ],
  ),
  'category-of-a-later-phase': entry(
    409,
    [
      'Dit soort gegevens hoort bij een latere fase',
      'Zolang daarover niet is besloten, komt het er niet in. Vraag een deelnemer die meedoet om een besluit met redenen.',
    ],
    [
      'This kind of data belongs to a later phase',
      'As long as that was not decided on, it does not come in. Ask a participant that takes part for a decision with reasons.',
    ],
  ),
  'category-not-opened': entry(
    409,
    [
      'Over dit soort gegevens is hier niet besloten',
      'Het besluit over deze fase noemt welke soorten gegevens nodig zijn. Deze hoort er niet bij.',
    ],
    [
      'This kind of data was not decided on here',
      'The decision on this phase names which kinds of data are necessary. This one is not among them.',
    ],
  ),
  'not-in-this-phase': entry(
    409,
    [
      'Niet ieder orgaan doet mee in deze fase',
      'Kies alleen organen die het besluit over deze fase noemt. Is het uw eigen orgaan, dan kan dit niet.',
    ],
    [
      'Not every organ takes part in this phase',
      'Choose only organs that the decision on this phase names. If it is your own, this cannot be done.',
    ],
  ),
  'block-needs-a-source': entry(
    409,
    [
      'Een alinea noemt waar zij op rust',
      'Kies ten minste één bijdrage die u mag lezen. Wie die bijdrage niet kreeg, leest de alinea ook niet.',
    ],
    [
      'A paragraph names what it rests on',
      'Choose at least one contribution that you may read. Who did not get it, does not read the paragraph either.',
    ],
  ),
}
