/** What may go wrong at the table. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const meetingProblems = {
  'item-not-visible': notVisible(),
  'conference-not-open': entry(
    409,
    [
      'Dit overleg is niet open',
      'Het is nog niet begonnen of het is al gesloten. Wat u hebt getypt staat er nog; neem het mee naar het volgende overleg.',
    ],
    [
      'This conference is not open',
      'It has not begun, or it was closed. What you typed is still there; take it along to the next conference.',
    ],
  ),
  'not-on-the-agenda': entry(
    409,
    [
      'Deze casus staat niet op de agenda van dit overleg',
      'Zet de casus eerst op de agenda. Zo staat in de notulen waar dit is besloten.',
    ],
    [
      'This case is not on the agenda of this conference',
      'Place the case on the agenda first. That way the minutes say where this was decided.',
    ],
  ),
  'conference-day-is-over': entry(
    409,
    [
      'De dag van dit overleg is voorbij',
      'Een overleg opent u op de dag zelf of ervoor. Roep een nieuw overleg bijeen; wat toen is besloten, legt u hier nog vast.',
    ],
    [
      'The day of this conference is over',
      'A conference is opened on its day or before it. Call a new one; what was decided then can still be recorded here.',
    ],
  ),
  'take-a-seat-first': entry(
    409,
    [
      'Meld u eerst aan voor deze casus',
      'Verklaar dat u geheimhoudt wat u hoort, en of u een band hebt met iemand in de casus.',
    ],
    [
      'Take your seat for this case first',
      'State that you keep secret what you hear, and whether somebody in the case is close to you.',
    ],
  ),
  'stepped-aside': entry(
    409,
    [
      'U doet bij deze casus niet mee',
      'U hebt een band met iemand in de casus gemeld. Laat een collega van uw orgaan aansluiten.',
    ],
    [
      'You stepped aside for this case',
      'You declared a tie to somebody in the case. Have a colleague of your organ join.',
    ],
  ),
  'no-quorum': entry(
    409,
    [
      'Er zijn te weinig kerndeelnemers om te beslissen',
      'Leg het vast als duiding of scenario en beslis als er genoeg kerndeelnemers aan tafel zitten, of in het volgende overleg.',
    ],
    [
      'Too few core participants to decide',
      'Write it down as interpretation or scenario, and decide once enough core participants are at the table, or at the next conference.',
    ],
  ),
  'votes-do-not-fit': entry(
    409,
    [
      'De stemmen passen niet',
      'Ieder orgaan stemt één keer, doet aan tafel mee bij deze casus en mag lezen waarop dit besluit steunt.',
    ],
    [
      'The votes do not fit',
      'Each organ votes once, takes part at the table for this case, and may read what this decision rests on.',
    ],
  ),
}
