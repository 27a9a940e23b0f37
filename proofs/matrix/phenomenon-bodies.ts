/** What is said of a case about nobody: bodies that fit, for the story, the sequel and whoever asks. */
export const aPhenomenon = {
  about: 'area',
  model: 'hennepteelt-in-woningen',
  place: 'Mariaberg',
  goal: 'Minder woningen gebruikt.',
} as const
export const aTask = (barrier: string, carriedBy: string) => ({
  barrier,
  carriedBy,
  dueOn: '2026-12-10',
  safeguard: 'Wie stopt, heeft een plek om naartoe te gaan.',
})
