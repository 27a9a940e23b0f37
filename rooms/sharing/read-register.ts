/** Answers what the rules are today. Every room asks here; nobody keeps a copy. */
import type { Act } from '../../foundation/act.ts'
import type { RegimeCode } from '../../foundation/capacity.ts'
import { type CategoryOffer, type CategoryVerdict, categoryMayBeGiven } from './category.ts'
import {
  type Organ,
  organDocument,
  type Purpose,
  purposeDocument,
  type Regime,
  regimeDocument,
} from './law-document.ts'
import { sharingProblems } from './problems.ts'
import * as store from './store.ts'

/** Any act may ask: at the workbench, at the resident entrance, in a job. */
export type Asking = Pick<Act, 'trx' | 'clock'>

/** The regime as it stands today. Errors: `sharing/rules-not-loaded`. */
export async function regime(act: Asking, code: RegimeCode): Promise<Regime> {
  const running = await runningRegime(act, code)
  if (!running) throw sharingProblems.because('rules-not-loaded')
  return running
}

/**
 * The regime, if cases may be made in it. Errors: `sharing/regime-refuses-everything`, with the telephone number of
 * the reporting point; `sharing/regime-holds-no-cases`; `sharing/rules-not-loaded`.
 */
export async function regimeForCases(act: Asking, code: RegimeCode): Promise<Regime> {
  const found = await regime(act, code)
  if (found.state === 'refused')
    throw sharingProblems.because('regime-refuses-everything', [
      { name: 'regime', reason: `${found.reportingPoint?.name.nl ?? ''}: ${found.reportingPoint?.telephone ?? ''}` },
    ])
  if (found.state === 'data-only') throw sharingProblems.because('regime-holds-no-cases')
  return found
}

/**
 * As `regimeForCases`, and only in the legal world the person acts in now: an adopted protocol alone makes no place for
 * cases. Errors: also `sharing/regime-holds-no-cases`.
 */
export async function regimeToReportIn(act: Asking & Pick<Act, 'capacity'>, code: RegimeCode): Promise<Regime> {
  const found = await regimeForCases(act, code)
  if (act.capacity.regime !== code) throw sharingProblems.because('regime-holds-no-cases')
  return found
}

/** As `regime`, and undefined where none is loaded. */
export async function runningRegime(act: Asking, code: RegimeCode): Promise<Regime | undefined> {
  const entry = await store.entryInForce(act.trx, 'regimes', code, act.clock.today())
  return entry && regimeDocument.parse(entry.content)
}

export async function regimes(act: Asking): Promise<(Regime & { version: number })[]> {
  const entries = await store.entriesInForce(act.trx, 'regimes', act.clock.today())
  return entries.map(({ content }) => regimeDocument.parse(content))
}

/** Every organ that is known, in order of code. */
export async function organs(act: Asking): Promise<Organ[]> {
  const entries = await store.entriesInForce(act.trx, 'organs', act.clock.today())
  return entries.map(({ content }) => organDocument.parse(content))
}

export async function purposes(act: Asking): Promise<(Purpose & { version: number })[]> {
  const entries = await store.entriesInForce(act.trx, 'purposes', act.clock.today())
  return entries.map(({ version, content }) => ({ ...purposeDocument.parse(content), version }))
}

/** Whether this organ may put this kind of data into this regime now. Who learns: anyone who asks; the rules are public. */
export async function categoryAllowed(act: Asking, code: RegimeCode, offer: CategoryOffer): Promise<CategoryVerdict> {
  return categoryMayBeGiven(await regime(act, code), offer)
}
