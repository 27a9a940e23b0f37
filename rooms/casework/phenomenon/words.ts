/** The nouns of a case about an area or a phenomenon. */

export const phenomenonSubjects = ['area', 'phenomenon'] as const
export type PhenomenonSubject = (typeof phenomenonSubjects)[number]

/** What somebody got from criminals because it was not there otherwise. */
export const publicServices = ['protection', 'credit', 'work', 'housing'] as const
export type PublicService = (typeof publicServices)[number]
export const replacements = ['yes', 'no', 'unknown'] as const
export type Replacement = (typeof replacements)[number]

export const taskOutcomes = ['done', 'partly', 'not-done'] as const
export type TaskOutcome = (typeof taskOutcomes)[number]
/** side-effect: it would hit people who are vulnerable harder than it helps. */
export const obstacles = ['no-power', 'no-capacity', 'side-effect', 'not-needed', 'owner-outside-declined'] as const
export type Obstacle = (typeof obstacles)[number]

export const phenomenonEnds = ['barriers-stand', 'moved-elsewhere', 'taken-over', 'nothing-found'] as const
export type PhenomenonEnd = (typeof phenomenonEnds)[number]
