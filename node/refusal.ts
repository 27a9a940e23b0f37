/** Why the program does not start or do what was asked, as sentences for the person at the keyboard. */
export class NodeRefused extends Error {
  override readonly name = 'NodeRefused'
}
