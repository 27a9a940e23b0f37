/** What residents may know of the log. */
import type { logFigures as nl } from './log-figures.nl.ts'

export const logFigures: typeof nl = {
  title: 'What the log counts',
  lede: 'Everything that happens in this system is recorded: looking too, and what is refused too. Other organisations keep a copy of its fingerprints, so that nobody can change anything later unnoticed.',
  rounding:
    'Each number is rounded to a multiple of five on its own, the totals too, so they do not add up. That way two numbers together never reveal anything about one person.',
  empty: 'Nothing has been counted yet. That happens every night.',
  year: 'Year',
  kind: 'What',
  count: 'Number, rounded',
  groups: {
    work: 'Reports and cases',
    effect: 'What receivers made of a result',
    known: 'Questions whether somebody is known elsewhere',
    rights: 'Answers to people who asked what is known of them',
    log: 'The log',
  },
  kinds: {
    acts: 'acts in total',
    refusals: 'times something was refused',
    letters: 'reports from residents',
    reports: 'cases reported',
    admissions: 'cases admitted',
    'results-handed-over': 'results handed to somebody else',
    'known-yes': 'times that organs were involved elsewhere',
    'known-no': 'times that somebody was not known elsewhere',
    'known-unanswered': 'times that no answer came, or too much was asked',
    'rights-given': 'times that everything was given',
    'rights-partly': 'times that a part was given',
    'rights-refused': 'times that nothing was given',
    'rights-nothing-held': 'times that nothing was known',
    'effect-yes': 'times that it helped',
    'effect-partly': 'times that it helped in part',
    'effect-no': 'times that it did not help',
    'effect-too-early': 'times that it was too early to tell',
    'log-readings': 'times somebody read in the log what a colleague did',
  },
  law: 'The log serves only control of legality, internal control, security and the court (WGS 1.8(4)). Who reads what a colleague did needs the agreement of another organ.',
}
