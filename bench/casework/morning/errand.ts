/** What somebody does next on a working morning, as the page would ask it. Plain data: it travels into a thread. */
import { aContribution } from '../../../rooms/casework/examples.ts'
import { rare } from './sentences.ts'
import type { Kind } from './staff.ts'

/** How many of a hundred. A process manager reads where others write. */
const shares = {
  'first screen': 15,
  'list of cases': 10,
  'case page': 38,
  'task board': 15,
  search: 6,
  'write a contribution': 9,
  'take up an action': 7,
} as const
export type Errand = keyof typeof shares
export const errands = Object.keys(shares) as readonly Errand[]
export const writes: readonly Errand[] = ['write a contribution', 'take up an action']

export type User = {
  readonly kind: Kind
  readonly organ: string
  readonly headers: { readonly [name: string]: string }
  /** Twelve cases before lunch: no others are opened. */
  readonly cases: readonly string[]
  readonly actions: readonly string[]
}
export type Asked = {
  readonly errand: Errand
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
}

const firstScreen: { readonly [K in Kind]: string } = {
  professional: '/v1/asked-of-me',
  delegate: '/v1/to-decide',
  'process-manager': '/v1/today',
}

function drawn(below: (limit: number) => number): Errand {
  let draw = below(100)
  for (const errand of errands) {
    draw -= shares[errand]
    if (draw < 0) return errand
  }
  return 'case page'
}

export function nextErrand({ kind, cases, actions }: User, below: (limit: number) => number): Asked {
  const wanted = drawn(below)
  const one = (ids: readonly string[]) => ids[below(ids.length)] as string
  const errand = kind === 'process-manager' && (writes.includes(wanted) || wanted === 'search') ? 'case page' : wanted
  switch (errand) {
    case 'first screen':
      return { errand, method: 'GET', path: firstScreen[kind] }
    case 'list of cases': {
      const path = kind === 'process-manager' ? '/v1/today' : '/v1/asked-of-me'
      return { errand, method: 'GET', path: `${path}?page=${1 + below(4)}` }
    }
    case 'case page':
      return { errand, method: 'GET', path: `/v1/cases/${one(cases)}` }
    case 'task board':
      return { errand, method: 'GET', path: '/v1/tasks' }
    case 'search':
      return { errand, method: 'POST', path: '/v1/searches', body: { purpose: 'carry-out-action', words: rare } }
    case 'write a contribution':
      return {
        ...{ errand, method: 'POST', path: `/v1/cases/${one(cases)}/contributions` },
        body: aContribution({ content: 'De afspraak van vandaag is nagekomen.' }),
      }
    case 'take up an action':
      return { errand, method: 'POST', path: `/v1/actions/${one(actions)}/taking`, body: { take: below(2) === 0 } }
  }
}
