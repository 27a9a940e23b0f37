import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openCourt } from './law/court.ts'
import { type LegalCase, type LegalCaseKind, legalCaseKinds } from './law/legal-case.ts'
import type { Figures, Proof } from './proof.ts'

const folder = join(import.meta.dirname, 'law')

/** In order of their number. */
export async function legalCases(): Promise<LegalCase[]> {
  const files = readdirSync(folder).filter((name) => /^t\d{2}-.*\.ts$/.test(name))
  return Promise.all(
    files.sort().map(async (name) => ((await import(join(folder, name))) as { legalCase: LegalCase }).legalCase),
  )
}

/** `3: T10 T11 T24`. */
const proven = (cases: readonly LegalCase[], of: LegalCaseKind) => {
  const shown = cases.filter((each) => each.kind === of && 'prove' in each).map(({ code }) => code)
  return `${shown.length}${shown.length > 0 ? `: ${shown.join(' ')}` : ''}`
}

export const proof: Proof = {
  name: 'the-law-holds',
  title: 'The golden legal cases get the answer the law gives, and those that cannot be asked yet are counted',
  promises: ['P2'],
  run: async () => {
    const cases = await legalCases()
    const court = await openCourt()
    const wrong: string[] = []
    const deaf: string[] = []
    try {
      // In order of their number: one of them moves the clock.
      for (const each of cases) {
        if (!('prove' in each)) continue
        const { holds, control } = await each.prove(court)
        if (!holds) wrong.push(each.code)
        if (!control) deaf.push(each.code)
      }
    } finally {
      await court.close()
    }
    const later = cases.filter((each) => 'notYet' in each)
    const all: Figures = {
      cases: cases.length,
      ...Object.fromEntries(legalCaseKinds.map((kind) => [kind, proven(cases, kind)])),
      notYet: later.length,
      notYetNamed: later.map(({ code }) => code).join(' '),
      wrong: wrong.length,
      ...(wrong.length > 0 ? { wrongNamed: wrong.join(' ') } : {}),
      ...(deaf.length > 0 ? { withoutControl: deaf.join(' ') } : {}),
    }
    return {
      passed: wrong.length === 0 && cases.length === 30,
      figures: all,
      control: deaf.length === 0 ? 'found' : 'missed',
      planted: 'beside every refusal the neighbouring situation that the law allows, and the other way round',
    }
  },
}
