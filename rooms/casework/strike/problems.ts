/** What may go wrong when a household is put right. */
import { entry } from '../../../foundation/problem-entry.ts'

export const strikeProblems = {
  'own-strike': entry(
    403,
    [
      'Wie dit voorstelt, bevestigt het niet',
      'Vraag een tweede collega om te kijken of deze persoon er echt niet woont.',
    ],
    [
      'Whoever proposes this does not confirm it',
      'Ask a second colleague to check that this person really does not live there.',
    ],
  ),
  'nothing-to-confirm': entry(
    409,
    ['Er is niets te bevestigen', 'Ververs de pagina: misschien heeft een collega dit al gedaan.'],
    ['There is nothing to confirm', 'Refresh the page: a colleague may have done this already.'],
  ),
}
