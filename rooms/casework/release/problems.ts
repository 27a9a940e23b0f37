/** What may go wrong with results that leave a case. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const releaseProblems = {
  'release-not-visible': notVisible(),
  'receiver-not-complete': entry(
    409,
    [
      'De ontvanger is niet compleet',
      'Een deelnemer heeft een orgaan en een taak; een derde een naam en een wetsartikel; wie aanschuift een naam en een overleg.',
    ],
    [
      'The receiver is not complete',
      'A participant has an organ and a task; a third party a name and an article; a guest a name and a conference.',
    ],
  ),
  'passages-do-not-fit': entry(
    409,
    [
      'Wat u weglaat, past niet bij de tekst',
      'Laad de pagina opnieuw en kies wat u weglaat. Er moet iets overblijven; een onderdeel dat niemand nodig heeft, kiest u niet.',
    ],
    [
      'What you leave out does not fit the text',
      'Reload the page and choose what to leave out. Something must be left; do not choose a part nobody needs.',
    ],
  ),
  'task-does-not-fit': entry(
    409,
    [
      'Dit past niet bij een taak van de ontvanger',
      'Kies een taak die de wet aan dit orgaan geeft. Een private deelnemer heeft een wettelijke plicht of een eigen belang nodig.',
    ],
    [
      'This does not fit a task of the receiver',
      'Choose a task the law gives this organ. A private participant needs a legal duty or an interest of its own.',
    ],
  ),
  'legal-basis-is-no-article': entry(
    409,
    [
      'Dit is geen wetsartikel',
      'Noem het artikel dat toestaat dat deze derde dit krijgt, met de dag waarop het geldt.',
    ],
    [
      'This is no article of law',
      'Name the article that allows this third party to have it, with the day from which it holds.',
    ],
  ),
  'committee-has-not-tested': entry(
    409,
    [
      'De rechtmatigheidsadviescommissie heeft dit niet goedgekeurd',
      'Leg de vrijgave aan de commissie voor. De functionaris gegevensbescherming legt haar oordeel hier vast.',
    ],
    [
      'The legality committee has not approved this',
      'Put the release to the committee. The privacy officer records here what it says.',
    ],
  ),
  'not-known-there': entry(
    409,
    [
      'Nog niet bekend of iemand daar bekend is',
      'Vraag eerst of de betrokkene bij het andere samenwerkingsverband bekend is, en vul de dag van het antwoord in.',
    ],
    [
      'It is not known yet whether somebody is known there',
      'First ask whether the person is known in the other alliance, and fill in the day of the answer.',
    ],
  ),
  'riec-only-to-align': entry(
    409,
    [
      'Met een RIEC deelt u alleen om interventies af te stemmen',
      'Deel alleen wat daarvoor nodig is en bevestig dat, of deel niet.',
    ],
    [
      'With a RIEC you share only to align interventions',
      'Share only what is needed for that and confirm it, or do not share.',
    ],
  ),
  'source-not-stated': entry(
    409,
    ['Waarop dit rust, staat er niet bij', 'Schrijf bij advies en sturingsinformatie op waarop het rust.'],
    ['What this rests on is not stated', 'With advice and steering information write down what it rests on.'],
  ),
  'quote-needs-a-release': entry(
    409,
    [
      'Dit mag een gast alleen krijgen als de verstrekker het goedvindt',
      'Laat het citaat weg, of stel voor dit resultaat vrij te geven. Dan kan de verstrekker toestemming geven.',
    ],
    [
      'A guest may only get this if its supplier agrees',
      'Leave the quotation out, or propose to release this result. Then its supplier can consent.',
    ],
  ),
  'supplier-excluded-this': entry(
    409,
    ['De verstrekker heeft dit uitgesloten', 'Laat dit onderdeel weg, of vraag de verstrekker om het zelf te geven.'],
    ['The supplier excluded this', 'Leave this part out, or ask the supplier to give it itself.'],
  ),
  'secrecy-data-stay': entry(
    409,
    [
      'Hier geldt medisch of jeugdhulpgeheim',
      'Dit gaat nooit naar een ander samenwerkingsverband. Laat dit onderdeel weg.',
    ],
    ['Medical or youth-care secrecy applies here', 'This never goes to another alliance. Leave this part out.'],
  ),
  'supplier-has-not-consented': entry(
    409,
    [
      'Er ontbreekt toestemming',
      'Wacht op de organen die hieronder staan, of laat hun onderdelen weg in een nieuw voorstel. Zwijgen is geen toestemming.',
    ],
    [
      'Consent is missing',
      'Wait for the organs named below, or leave their parts out in a new proposal. Silence is not consent.',
    ],
  ),
  'a-participant-objects': entry(
    409,
    [
      'Er is bezwaar, om een zwaarwegende reden',
      'Deze vrijgave gaat niet door. Bespreek aan tafel wat wel kan, en maak zo nodig een nieuw voorstel.',
    ],
    [
      'There is an objection, for a weighty reason',
      'This release does not go on. Discuss at the table what can be done, and if needed make a new proposal.',
    ],
  ),
  'window-still-open': entry(
    409,
    ['Er kan nog bezwaar worden gemaakt', 'Wacht tot iedereen heeft geantwoord, of tot de laatste dag voorbij is.'],
    ['Objections are still possible', 'Wait until everybody has answered, or until the last day has passed.'],
  ),
  'something-changed-since': entry(
    409,
    [
      'Sinds dit voorstel is er iets verbeterd of ingetrokken',
      'Trek dit voorstel in en maak een nieuw met wat er nu staat.',
    ],
    [
      'Something was corrected or taken back since this proposal',
      'Withdraw this proposal and make a new one from what stands now.',
    ],
  ),
  'consent-is-for-own-items': entry(
    409,
    [
      'Een onderdeel is niet, of niet meer, van uw orgaan in dit voorstel',
      'Laad de pagina opnieuw en kies opnieuw waarvoor u toestemming geeft.',
    ],
    [
      'An item is not, or no longer, your organ’s in this proposal',
      'Load the page again and choose again what you consent to.',
    ],
  ),
  'objection-needs-a-reason': entry(
    409,
    ['Een bezwaar heeft een zwaarwegende reden', 'Schrijf de reden op. U kiest zelf of wie vrijgeeft die mag lezen.'],
    ['An objection has a weighty reason', 'Write the reason down. You choose whether the releasing organ may read it.'],
  ),
  'feedback-needs-a-reason': entry(
    409,
    ['Waarom is er niets mee gedaan?', 'Schrijf op waarom er geen gevolg aan is gegeven.'],
    ['Why was nothing done with it?', 'Write down why nothing followed.'],
  ),
}
