/**
 * What may go wrong in casework. Long on purpose: every problem has its words in two languages, and one list shows that no
 * two of them tell a hidden thing from an absent one.
 */
import { type ProblemEntry, problemCatalogue } from '../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
type Words = readonly [title: string, whatNow: string]

/** Hidden and unknown answer alike: same status, same words, whatever was asked for. */
const notVisible = (): ProblemEntry => ({
  status: 404,
  texts: {
    nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar uw overzicht.' },
    en: { title: 'Not found', whatNow: 'Check the address or go back to your overview.' },
  },
  ...quiet,
})
const entry = (status: ProblemEntry['status'], nl: Words, en: Words): ProblemEntry => ({
  status,
  texts: { nl: { title: nl[0], whatNow: nl[1] }, en: { title: en[0], whatNow: en[1] } },
  ...quiet,
})

export const caseworkProblems = problemCatalogue('casework', {
  'case-not-visible': notVisible(),
  'contribution-not-visible': notVisible(),
  'request-not-visible': notVisible(),
  'conference-not-visible': notVisible(),
  'action-not-visible': notVisible(),
  'release-not-visible': notVisible(),
  'correction-not-visible': notVisible(),
  'closure-not-visible': notVisible(),
  'consultation-not-visible': notVisible(),
  'person-not-visible': notVisible(),
  'notice-is-held-back': entry(
    409,
    [
      'Een orgaan houdt dit nu nog tegen',
      'Zolang een betrokken orgaan een grond heeft, gaat er geen brief uit. Dat orgaan kijkt op een vaste dag opnieuw.',
    ],
    [
      'An organ still holds this back',
      'As long as an organ involved has a ground, no letter goes out. That organ looks again on a fixed day.',
    ],
  ),
  'notice-not-in-that-state': entry(
    409,
    ['Dit is al verder', 'Laad de pagina opnieuw: daar staat of het contactpunt de brief al heeft.'],
    ['This has moved on', 'Load the page again: it says whether the contact point has the letter already.'],
  ),
  'text-names-another-person': entry(
    409,
    [
      'In de tekst staat de naam van iemand anders',
      'De betrokkene krijgt geen gegevens over anderen. Haal namen van anderen uit de tekst, en schrijf niet wie iets zei.',
    ],
    [
      'The text names somebody else',
      'The person gets no data about others. Take names of others out of the text, and do not write who said something.',
    ],
  ),
  'only-core-participants-decide': entry(
    403,
    [
      'Dit beslist een afgevaardigde van een kerndeelnemer',
      'Vraag een afgevaardigde van de politie, het OM, het college of een andere kerndeelnemer.',
    ],
    [
      'A delegate of a core participant decides this',
      'Ask a delegate of the police, the prosecution, the executive or another core participant.',
    ],
  ),
  'not-yours-to-do': entry(
    403,
    [
      'Dit kan uw orgaan hier niet doen',
      'Kijk bij “Waarom zie ik dit?” wat uw orgaan in deze casus mag, of vraag de procesregisseur.',
    ],
    [
      'Your organ cannot do this here',
      'See “Why can I see this?” for what your organ may do in this case, or ask the process manager.',
    ],
  ),
  'only-participants-report': entry(
    403,
    ['Alleen een deelnemer kan een casus aanmelden', 'Neem contact op met de procesregisseur.'],
    ['Only a participant can report a case', 'Contact the process manager.'],
  ),
  'report-not-complete': entry(
    409,
    [
      'De melding is niet compleet',
      'Licht alle vier de criteria toe, noem precies één betrokkene, en geef bij “nog niet verteld” een reden en een dag binnen een half jaar.',
    ],
    [
      'The report is not complete',
      'Explain all four criteria, name exactly one person concerned, and with “not told yet” give a reason and a day within half a year.',
    ],
  ),
  'criteria-not-met': entry(
    409,
    ['Niet aan alle vier de criteria is voldaan', 'Wijs de melding af, of vraag de melder om een betere toelichting.'],
    ['Not all four criteria are met', 'Refuse the report, or ask the reporter for a better explanation.'],
  ),
  'circle-too-wide': entry(
    409,
    [
      'Deze persoon hoort niet tot de directe kring',
      'Alleen gezinsleden en andere directe sociale contacten van de betrokkene mogen erin. Laat deze persoon weg.',
    ],
    [
      'This person is not in the direct circle',
      'Only family members and other direct social contacts of the person concerned may go in. Leave this person out.',
    ],
  ),
  'organ-takes-no-part': entry(
    409,
    [
      'Dit orgaan is geen deelnemer',
      'Alleen deelnemers die de wet noemt, worden betrokken. Een derde kan één keer aan tafel komen met een ondertekende verklaring.',
    ],
    [
      'This organ is not a participant',
      'Only participants named in the law are involved. A third party can join one conference after signing a statement.',
    ],
  ),
  'organ-not-involved': entry(
    409,
    [
      'Dit orgaan is niet bij deze casus betrokken',
      'Kies een orgaan dat betrokken is, of laat een afgevaardigde het orgaan eerst betrekken.',
    ],
    [
      'This organ is not involved in this case',
      'Choose an organ that is involved, or have a delegate involve it first.',
    ],
  ),
  'own-report-is-not-yours-to-admit': entry(
    403,
    [
      'U hebt deze casus zelf aangemeld',
      'Vraag een collega met mandaat of een ander orgaan om te beslissen. Niemand laat een eigen melding toe.',
    ],
    [
      'You reported this case yourself',
      'Ask a colleague with a mandate or another organ to decide. Nobody admits their own report.',
    ],
  ),
  'nobody-left-to-decide': entry(
    409,
    [
      'Er blijft een kerndeelnemer betrokken',
      'Zonder kerndeelnemer kan niemand de casus meer sluiten. Betrek eerst een andere kerndeelnemer, of sluit de casus.',
    ],
    [
      'A core participant stays involved',
      'Without a core participant nobody could close the case. Involve another core participant first, or close the case.',
    ],
  ),
  'not-admitted-yet': entry(
    409,
    [
      'Over deze melding is nog niet beslist',
      'Wie betrokken wordt, kiest u bij de toelating. Beoordeel eerst de melding.',
    ],
    [
      'This report has not been decided on yet',
      'Who becomes involved is chosen with the admission. Weigh the report first.',
    ],
  ),
  'already-decided': entry(
    409,
    ['Hierover is al beslist', 'Laad de pagina opnieuw om te zien wat er is besloten.'],
    ['This has been decided already', 'Reload the page to see what was decided.'],
  ),
  'category-refused': entry(
    409,
    [
      'Dit soort gegevens mag hier niet in',
      'De wet noemt welke soorten wel mogen; het formulier laat per soort zien waarom.',
    ],
    ['This kind of data may not go in here', 'The law lists which kinds may; the form shows the reason for each kind.'],
  ),
  'secrecy-needs-a-ground': entry(
    409,
    [
      'Hier geldt beroepsgeheim',
      'Geef aan waarop u mag spreken: toestemming, een wettelijke regel of goed hulpverlenerschap, met uw reden.',
    ],
    [
      'Professional secrecy applies here',
      'State why you may speak: consent, a legal rule or good professional care, with your reason.',
    ],
  ),
  'withholding-needs-a-reason': entry(
    409,
    [
      'Wie iets onthoudt, schrijft op waarom',
      'Noem de reden. Alleen uw eigen orgaan kan die lezen. Aan uw eigen orgaan kunt u niets onthouden.',
    ],
    [
      'Withholding needs a reason',
      'Write down the reason. Only your own organ can read it. You cannot withhold from your own organ.',
    ],
  ),
  'dates-do-not-fit': entry(
    409,
    [
      'De datum past niet',
      'Een waarneming ligt niet in de toekomst, een termijn ligt voor u, en niets blijft langer dan de casus mag bestaan.',
    ],
    [
      'The date does not fit',
      'An observation is not in the future, a term lies ahead, and nothing stays longer than the case may exist.',
    ],
  ),
  'refusal-needs-a-reason': entry(
    409,
    ['Dit antwoord heeft een reden', 'Schrijf de reden op. U kiest zelf of wie de vraag stelde die mag lezen.'],
    ['This answer has a reason', 'Write the reason down. You choose whether whoever asked may read it.'],
  ),
  'action-needs-a-power': entry(
    409,
    [
      'Deze actie rust niet op een taak van dit orgaan',
      'Kies een taak die de wet aan dit orgaan geeft, of een ander orgaan. Deelnemen geeft geen nieuwe bevoegdheid.',
    ],
    [
      'This action does not rest on a task of this organ',
      'Choose a task the law gives this organ, or another organ. Taking part gives no new power.',
    ],
  ),
  'guest-must-sign': entry(
    409,
    ['Een derde ondertekent eerst', 'Laat de verklaring over geheimhouding ondertekenen en vul de datum in.'],
    ['A third party signs first', 'Have the statement on secrecy signed and fill in the date.'],
  ),
  'partly-needs-a-contribution': entry(
    409,
    [
      '“Deels” gaat samen met een bijdrage',
      'Geef eerst wat u wel kunt geven, als antwoord op deze vraag. Kies daarna “deels”, met de reden voor de rest.',
    ],
    [
      '“Partly” comes with a contribution',
      'First give what you can, in answer to this question. Then choose “partly”, with the reason for the rest.',
    ],
  ),
  'tax-data-stay': entry(
    409,
    [
      'Hier zitten belastinggegevens in',
      'Die gaan niet naar een private partij. Laat dit onderdeel weg, of kies alleen publieke ontvangers.',
    ],
    [
      'This rests on tax data',
      'They do not go to a private party. Leave this part out, or choose public receivers only.',
    ],
  ),
  'quotation-reaches-too-far': entry(
    409,
    ['Niet iedereen die dit leest, mag de bron lezen', 'Kies minder ontvangers, of haal deze bijdrage niet aan.'],
    ['Not everybody who reads this may read the source', 'Choose fewer receivers, or do not quote this contribution.'],
  ),
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
  'quote-not-for-owner': entry(
    409,
    [
      'Wie de actie op zich neemt, kreeg deze bijdrage niet',
      'Beschrijf de actie zonder te citeren, of vraag de verstrekker de bijdrage ook aan dat orgaan te geven.',
    ],
    [
      'Whoever takes on the action did not get this contribution',
      'Describe the action without quoting, or ask the supplier to give the contribution to that organ as well.',
    ],
  ),
  'question-not-visible': notVisible(),
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
  'asked-already': entry(
    409,
    [
      'Deze vraag staat al',
      'Wacht op het besluit of gebruik het antwoord. Na de einddatum kan de vraag opnieuw, als die dan nog nodig is.',
    ],
    [
      'This question has been asked',
      'Wait for the decision or use the answer. After its last day it can be asked again, if it is still needed then.',
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
  'no-hit-to-align': entry(
    409,
    [
      'Afstemmen kan alleen na een treffer',
      'Is de persoon daar niet bekend, of is het antwoord verlopen, dan is er niets om af te stemmen.',
    ],
    [
      'Aligning is possible only after a hit',
      'When the person is not known there, or the answer has ended, there is nothing to align.',
    ],
  ),
  'secrecy-stays-in-the-alliance': entry(
    409,
    [
      'Dit valt onder beroepsgeheim en gaat nooit naar een ander samenwerkingsverband',
      'Haal het weg uit uw keuze. Ook toestemming van iedereen verandert dit niet.',
    ],
    [
      'This stands under professional secrecy and never goes to another alliance',
      "Take it out of your choice. Everybody's consent would not change this.",
    ],
  ),
  'only-agreements-cross': entry(
    409,
    [
      'Alleen afspraken mogen worden afgestemd',
      'Kies acties uit het overleg die geen bijdrage aanhalen. Voor een bijdrage is een besluit nodig om een resultaat te verstrekken.',
    ],
    [
      'Only agreements may be aligned',
      'Choose actions of the conference that quote no contribution. For a contribution a decision to release a result is needed.',
    ],
  ),
})
