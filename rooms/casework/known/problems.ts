/** What may go wrong with the question whether somebody is known elsewhere. */
import { entry } from '../../../foundation/problem-entry.ts'

export const knownProblems = {
  'may-not-ask-there': entry(
    409,
    [
      'Daar mag niet worden gevraagd of iemand bekend is',
      'Kies een register uit de lijst. Welke dat zijn, volgt uit de wet en uit het aangenomen protocol.',
    ],
    [
      'Asking there whether somebody is known is not allowed',
      'Choose a register from the list. Which ones follow from the law and from the adopted protocol.',
    ],
  ),
  'question-needs-one-person': entry(
    409,
    ['Een vraag gaat over één persoon van deze casus', 'Kies één persoon die in deze casus staat.'],
    ['A question is about one person of this case', 'Choose one person who is in this case.'],
  ),
  'too-little-to-ask-with': entry(
    409,
    [
      'Van deze persoon is te weinig bekend om te vragen',
      'Er is een naam met een geboortedatum nodig. Zonder geboortedatum zou het antwoord over een ander kunnen gaan.',
    ],
    [
      'Too little is known of this person to ask',
      'A name with a date of birth is needed. Without it the answer could be about somebody else.',
    ],
  ),
  'question-limit-reached': entry(
    429,
    [
      'Uw orgaan heeft vandaag al genoeg vragen aan dit register gesteld',
      'Stel deze vraag morgen. Kan die niet wachten, bel dan de functionaris gegevensbescherming. De andere kant ziet dat er meer is gevraagd.',
    ],
    [
      'Your organ has asked this register enough questions today',
      'Ask this one tomorrow. If it cannot wait, call the privacy officer. The other side sees that more was asked.',
    ],
  ),
  'own-question-is-not-yours-to-approve': entry(
    403,
    ['U hebt deze vraag zelf opgesteld', 'Laat een andere afgevaardigde de vraag toetsen.'],
    ['You drafted this question yourself', 'Have another delegate test the question.'],
  ),
  'reference-names-somebody': entry(
    409,
    [
      'Dit kenmerk kan een naam bevatten',
      'Gebruik letters, cijfers en streepjes, met een cijfer erin en geen woorden langer dan vijf letters, zoals RIEC-2026-014.',
    ],
    [
      'This reference may hold a name',
      'Use letters, digits and hyphens, with a digit in it and no word of more than five letters, such as RIEC-2026-014.',
    ],
  ),
}
