/** What may go wrong in more than one corner of casework; no two problems tell a hidden thing from an absent one. */
import { problemCatalogue } from '../../foundation/problem.ts'
import { alreadyDecided, entry, notVisible, notYoursToDo } from '../../foundation/problem-entry.ts'
import { adviceProblems } from './advice/problems.ts'
import { agreedProblems } from './agreed/problems.ts'
import { alignmentProblems } from './alignment/problems.ts'
import { chainProblems } from './chain/problems.ts'
import { conferenceProblems } from './conference/problems.ts'
import { contributionProblems } from './contribution/problems.ts'
import { deliveryProblems } from './delivery/problems.ts'
import { familyProblems } from './family/problems.ts'
import { handoverProblems } from './handover/problems.ts'
import { invitationProblems } from './invitation/problems.ts'
import { knownProblems } from './known/problems.ts'
import { ledgerProblems } from './ledger/problems.ts'
import { letterProblems } from './letter/problems.ts'
import { measureProblems } from './measure/problems.ts'
import { meetingProblems } from './meeting/problems.ts'
import { noticeProblems } from './notice/problems.ts'
import { phenomenonProblems } from './phenomenon/problems.ts'
import { planProblems } from './plan/problems.ts'
import { recordProblems } from './record/problems.ts'
import { releaseProblems } from './release/problems.ts'
import { reportProblems } from './report/problems.ts'
import { reviewProblems } from './review/problems.ts'
import { riecProblems } from './riec/problems.ts'
import { consultationProblems } from './rights/problems.ts'
import { screeningProblems } from './screening/problems.ts'
import { searchProblems } from './search/problems.ts'
import { standingProblems } from './standing/problems.ts'
import { strikeProblems } from './strike/problems.ts'
import { threatProblems } from './threat/problems.ts'
import { vulnerabilityProblems } from './vulnerability/problems.ts'
import { weighingProblems } from './weighing/problems.ts'

export const caseworkProblems = problemCatalogue('casework', {
  ...adviceProblems,
  ...agreedProblems,
  ...alignmentProblems,
  ...conferenceProblems,
  ...contributionProblems,
  ...deliveryProblems,
  ...invitationProblems,
  ...knownProblems,
  ...ledgerProblems,
  ...letterProblems,
  ...measureProblems,
  ...meetingProblems,
  ...noticeProblems,
  ...planProblems,
  ...familyProblems,
  ...handoverProblems,
  ...reviewProblems,
  ...screeningProblems,
  ...searchProblems,
  ...recordProblems,
  ...phenomenonProblems,
  ...releaseProblems,
  ...reportProblems,
  ...consultationProblems,
  ...riecProblems,
  ...standingProblems,
  ...strikeProblems,
  ...chainProblems,
  ...threatProblems,
  ...vulnerabilityProblems,
  ...weighingProblems,
  'case-not-visible': notVisible(),
  'contribution-not-visible': notVisible(),
  'guest-not-visible': notVisible(),
  'correction-not-visible': notVisible(),
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
  'not-yours-to-do': notYoursToDo(),
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
  'already-decided': alreadyDecided(),
  'already-accepted': entry(
    409,
    [
      'Uw orgaan heeft toegezegd dit recht te zetten',
      'Verbeter of vernietig de bijdrage. Dat er geen fout in staat, kan niet meer worden gezegd.',
    ],
    [
      'Your organ promised to put this right',
      'Correct or destroy the contribution. That there is no error can no longer be said.',
    ],
  ),
  'refusal-needs-a-reason': entry(
    409,
    ['Dit antwoord heeft een reden', 'Schrijf de reden op. U kiest zelf of wie de vraag stelde die mag lezen.'],
    ['This answer has a reason', 'Write the reason down. You choose whether whoever asked may read it.'],
  ),
  'guest-must-sign': entry(
    409,
    ['Een derde ondertekent eerst', 'Laat de verklaring over geheimhouding ondertekenen en vul de datum in.'],
    ['A third party signs first', 'Have the statement on secrecy signed and fill in the date.'],
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
  'question-not-visible': notVisible(),
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
})
