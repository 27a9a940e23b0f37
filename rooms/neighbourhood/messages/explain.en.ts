import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'neighbourhood.published-figures-are-open':
    'Published figures are about areas and never about persons. Everybody may read them.',
  'neighbourhood.open-data-is-open':
    'Open data are about areas and never about persons. Whoever works here may read them.',
  'neighbourhood.analyst-loads-open-data': 'Analysts load open data and see what is on its way in.',
  'neighbourhood.programme-manager-decides-covariates':
    'Which characteristics of an area may serve as context is decided by the programme manager, with a reason.',
  'neighbourhood.who-looks-at-areas-sees-questions':
    'Analysts and the programme manager see where changes were looked for, and which questions came of it.',
  'neighbourhood.analyst-looks-for-change':
    'Analysts have changes looked for, and record when people were asked to report.',
  'neighbourhood.a-question-has-an-owner': 'Who looks at areas can take a question on and say what came of it.',
  'neighbourhood.professionals-say-what-weighs':
    'Professionals of the partners say what weighs in an area, about areas and themes and never about persons; they and those who look at areas read what comes out.',
  'neighbourhood.analyst-opens-rounds': 'Analysts open and close a round among professionals.',
  'neighbourhood.nobody-reads-an-answer':
    'Whoever answered sees that the answer counts. Nobody reads the answer itself; after counting it is gone.',
  'neighbourhood.analyst-lays-sources-side-by-side':
    'Analysts lay survey, register and professionals about an area side by side.',
  'neighbourhood.analyst-keeps-surveys':
    'Analysts design surveys and read what comes out of them, of ten answers or more. Nobody reads the answers themselves.',
  'neighbourhood.two-people-publish': 'Two people publish: an analyst proposes, somebody else decides.',
}
