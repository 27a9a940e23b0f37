/** What may go wrong with a conference. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const conferenceProblems = {
  'conference-not-visible': notVisible(),
  'action-not-visible': notVisible(),
  'decision-not-visible': notVisible(),
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
}
