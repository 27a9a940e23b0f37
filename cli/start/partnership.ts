/** Whose house this is: in production the partnership its operator names, otherwise the demonstration's. */
import { demoPartnership } from '../../demo/people.ts'
import type { Id } from '../../foundation/clock.ts'
import { LauncherError } from '../../foundation/database/launcher/launcher-error.ts'
import { isProduction } from '../../foundation/production/refuse-weak-production.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Errors: `LauncherError` in production without a partnership, or with one that is no UUID in small letters. */
export function partnershipIn(env: { readonly [name: string]: string | undefined }): Id {
  if (!isProduction(env)) return demoPartnership
  const { SCHAKEL_PARTNERSHIP: named = '' } = env
  if (!uuid.test(named))
    throw new LauncherError(
      'partnership-not-named',
      'Say whose house this is: SCHAKEL_PARTNERSHIP=<a UUID in small letters, made once with uuidgen and kept>.',
    )
  return named
}
