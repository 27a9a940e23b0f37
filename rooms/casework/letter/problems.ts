/** What may go wrong with a letter about a measure. */
import { entry } from '../../../foundation/problem-entry.ts'

export const letterProblems = {
  'letter-goes-to-an-adult': entry(
    409,
    ['Deze brief gaat naar een volwassene', 'Schrijf aan de ouder of voogd van dit kind.'],
    ['This letter goes to an adult', 'Write to the parent or guardian of this child.'],
  ),
}
