/** What residents may know of the log. */
import type { logFigures as nl } from './log-figures.nl.ts'

export const logFigures: typeof nl = {
  title: 'What the log counts',
  lede: 'Everything that happens in this system is recorded: looking too, and what is refused too. Other organisations keep a print, so that nobody can change something later unnoticed.',
  rounding:
    'Each number is rounded to fives by itself, the totals too. They therefore do not add up. That way nothing about one person follows from two numbers.',
  empty: 'Nothing has been counted yet. That happens every night.',
  year: 'Year',
  kind: 'What',
  count: 'Number, rounded',
  kinds: {
    acts: 'acts in total',
    refusals: 'times something was refused',
    letters: 'reports from residents',
    reports: 'cases reported',
    admissions: 'cases admitted',
    'log-readings': 'times somebody read in the log what a colleague did',
  },
  law: 'The log serves only control of legality, internal control, security and the court (WGS 1.8(4)). Who reads what a colleague did needs the agreement of another organ.',
}
