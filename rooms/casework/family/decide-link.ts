/** Every core participant of both cases consents, and any of them ends it. Closing one of the two cases ends it by itself. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { caseworkProblems } from '../problems.ts'
import { everybodyConsented } from './link.ts'
import { aboutLink, seeLinkAlone } from './see-link.ts'
import * as store from './store.ts'
import type { LinkStanding } from './words.ts'

type Input = { params: { link: Id } }

/** Errors: `casework/link-not-visible`, `only-core-participants-decide`, `already-decided`. */
export async function consentToLink(act: Act, { params }: Input): Promise<{ standing: LinkStanding }> {
  const row = await seeLinkAlone(act, params.link)
  await decideOr(act, aboutLink('consent-plan-link', row), caseworkProblems.because('only-core-participants-decide'))
  if (row.standing !== 'proposed' || row.consented.includes(act.capacity.organ))
    throw caseworkProblems.because('already-decided')
  const consented = [...row.consented, act.capacity.organ].sort()
  const standing = everybodyConsented(row.asked, consented) ? 'agreed' : 'proposed'
  await store.setLink(act.trx, row.id, { consented, standing })
  return { standing }
}

/** Errors: `casework/link-not-visible`, `only-core-participants-decide`, `already-decided`. */
export async function endLink(act: Act, { params }: Input): Promise<{ id: Id }> {
  const row = await seeLinkAlone(act, params.link)
  await decideOr(act, aboutLink('end-plan-link', row), caseworkProblems.because('only-core-participants-decide'))
  if (!(await store.setLink(act.trx, row.id, { consented: row.consented, standing: 'ended' })))
    throw caseworkProblems.because('already-decided')
  return { id: row.id }
}
