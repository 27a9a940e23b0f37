/** Why something may not leave, in plain words. */
import type { gate as nl } from './gate.nl.ts'

export const gate: typeof nl = {
  column: (columns) =>
    `An earlier publication on this basis also uses: ${columns}. Without that column nobody can say what the two tell together. Take it along in the table.`,
  otherwise: (figure, amount) =>
    `${figure} was published as ${amount} before. Now it comes out otherwise; the difference would tell what changed.`,
  sameName: (now, before) => `${now} counts the same as ${before} did before. Use that name.`,
  whySameName:
    'Under another name the same count is changed in another way. From a few such tables the count itself can be worked out.',
  division: (now, before) => `The column ${now} was called ${before} before. Use the same name.`,
  sameBasis: (basis) =>
    `This table counts the same as a table with the basis ${basis}. Use that basis: only then is one held against the other.`,
  otherParts: 'An earlier publication of this survey shows other areas or groups. Together they would tell something.',
  alreadyOut: (figure) => `What was published already shows this: ${figure}. No pattern protects it any more.`,
  noFigure: 'No figure is left to show.',
  unproven: 'The proof did not end in time. Propose it again, or make the table smaller.',
  noInterval: (figure) => `${figure}: there is no interval.`,
  earlier: 'To that publication',
}
