/** Method notes: what a reader must know before reading anything into a theme's figures. */
import type { Indicator, MethodNote } from './words.ts'

/** Notes for one theme, in the order they are read. Source of the second and third: the page n152000 itself. */
export function methodNotesFor(indicators: readonly Indicator[], anySurveyWithoutMargin: boolean): MethodNote[] {
  const registered = indicators.filter(({ source }) => source === 'police-register')
  const notes: MethodNote[] = []
  if (registered.length > 0) notes.push('registered-depends-on-reporting', 'gravest-offence-only')
  if (registered.some(({ theme }) => drugTraffickingIsFoundByPoliceEffort(theme))) notes.push('found-by-police-effort')
  if (registered.some(quarrelsAreCountedInAssault)) notes.push('quarrels-in-assault-total')
  if (anySurveyWithoutMargin) notes.push('no-margin-published')
  if (indicators.length > 0) notes.push('reuse-not-stated')
  return notes
}

/** What police look for is what police find: the number of drug offences says little about how much is dealt. */
export const drugTraffickingIsFoundByPoliceEffort = (theme: string): boolean => theme === '5.2'

export const quarrelsAreCountedInAssault = (indicator: Indicator): boolean =>
  indicator.theme === '1.3' && indicator.nl === 'Mishandeling - Totaal'
