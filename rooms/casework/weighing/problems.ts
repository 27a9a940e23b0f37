/** What may go wrong around a worry about radicalisation. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const weighingProblems = {
  'worry-not-visible': notVisible(),
  'worry-not-complete': entry(
    409,
    [
      'De melding is niet compleet',
      'Is het nog niet verteld aan de persoon? Geef dan een reden en een dag binnen een half jaar waarop u opnieuw kijkt.',
    ],
    [
      'The report is not complete',
      'Was the person not told yet? Then give a reason and a day within half a year on which you look again.',
    ],
  ),
  'own-worry-is-not-yours-to-weigh': entry(
    403,
    ['U weegt uw eigen melding niet', 'Vraag een afgevaardigde die deze melding niet deed.'],
    ['You do not weigh your own report', 'Ask a delegate who did not make this report.'],
  ),
  'weighing-waits': entry(
    409,
    [
      'Er ligt al een weging voor de tweede lezer',
      'Vraag iemand van een ander orgaan om die te lezen. Stemt die niet in, dan kunt u opnieuw wegen.',
    ],
    [
      'A weighing is waiting for its second reader',
      'Ask somebody of another organ to read it. If they do not agree, it can be weighed again.',
    ],
  ),
  'criteria-not-written': entry(
    409,
    [
      'Nog niet elk criterium is uitgeschreven',
      'Schrijf bij elk criterium van het protocol wat ervoor en ertegen spreekt, één keer.',
    ],
    [
      'Not every criterion has been written out',
      'Write with each criterion of the protocol what speaks for and against it, once.',
    ],
  ),
  'conference-needs-every-criterion': entry(
    409,
    [
      'Voor een overleg moet aan elk criterium zijn voldaan',
      'Kies een andere uitkomst: geen vervolg, meer informatie vóór een dag, of het OM.',
    ],
    [
      'A conference needs every criterion to be met',
      'Choose another outcome: nothing further, more information by a day, or the prosecution.',
    ],
  ),
  'minor-needs-child-protection': entry(
    409,
    [
      'Bij iemand onder de 18 zit de Raad voor de Kinderbescherming aan tafel',
      'Betrek ook de Raad voor de Kinderbescherming, of kies een andere uitkomst.',
    ],
    [
      'About somebody under 18 child protection is at the table',
      'Involve the Child Care and Protection Board as well, or choose another outcome.',
    ],
  ),
  'minor-needs-help-weighed': entry(
    409,
    [
      'Schrijf waarom hulp alleen niet genoeg is',
      'Bij iemand onder de 18 gaat hulp voor. Schrijf welke hulp er is of kan komen, en waarom die zonder dit overleg niet genoeg is.',
    ],
    [
      'Write why help alone is not enough',
      'For somebody under 18 help comes first. Write which help there is or can be, and why it is not enough without this table.',
    ],
  ),
  'second-reader-is-of-another-organ': entry(
    403,
    ['De tweede lezer is van een ander orgaan', 'Vraag een afgevaardigde van een ander orgaan om mee te lezen.'],
    ['The second reader is of another organ', 'Ask a delegate of another organ to read along.'],
  ),
  'goal-says-what-stops': entry(
    409,
    [
      'Schrijf wat er dan wél is',
      'Een doel zegt waar het naartoe gaat. Schrijf bijvoorbeeld “hij werkt drie dagen per week” in plaats van wat moet stoppen.',
    ],
    [
      'Write what will be there instead',
      'A goal says where things are going. Write for example “he works three days a week” rather than what must end.',
    ],
  ),
  'necessity-review-first': entry(
    409,
    [
      'Eerst moet iemand zeggen waarom dit nog nodig is',
      'De dag daarvoor is voorbij. Laat een kerndeelnemer de noodzaak opnieuw beoordelen, of sluit af.',
    ],
    [
      'Somebody must first say why this is still necessary',
      'The day for that has passed. Have a core participant review the necessity, or close it.',
    ],
  ),
  'plan-not-complete': entry(
    409,
    [
      'Het plan is nog niet af',
      'Zet er ten minste in wat deze persoon beschermt, een doel en een afspraak met een orgaan en een dag.',
    ],
    [
      'The plan is not finished yet',
      'Put in at least what protects this person, a goal, and an agreement with an organ and a day.',
    ],
  ),
}
