/** What may go wrong with contributions and the requests for them. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const contributionProblems = {
  'request-not-visible': notVisible(),
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
}
