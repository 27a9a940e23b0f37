/** What may go wrong with an invitation. */
import { entry } from '../../../foundation/problem-entry.ts'

export const invitationProblems = {
  'conference-called-off': entry(
    409,
    [
      'Dit overleg is afgezegd',
      'Hier komt niets meer bij. Roep een nieuw overleg bijeen, of kies een overleg dat doorgaat; casussen worden daar opnieuw voorgesteld.',
    ],
    [
      'This conference was called off',
      'Nothing is added here any more. Call a new one, or choose one that goes ahead; cases are proposed there anew.',
    ],
  ),
  'conference-has-begun': entry(
    409,
    [
      'Dit overleg is al begonnen',
      'Dag, tijd, plaats en genodigden liggen nu vast. Voor een volgende keer past u ze aan zodra dat overleg is belegd.',
    ],
    [
      'This conference has begun',
      'Day, time, place and who is invited stay as they are now. Change them for the next one as soon as it has been called.',
    ],
  ),
}
