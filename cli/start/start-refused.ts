/** Why Schakel does not start, as one sentence for the person at the keyboard. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
