/** The nouns of the directory: somebody who says what colleagues may ask them about. */
import type { Id } from '../../../foundation/clock.ts'

export type Expert = {
  readonly id: Id
  readonly person: Id
  readonly appointment: Id
  readonly organ: string
  readonly topics: readonly string[]
  readonly consentedOn: string
  readonly confirmedOn: string
}
