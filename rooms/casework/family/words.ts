/** Plans of two cases that are aligned, and for how long. */
export const linkStandings = ['proposed', 'agreed', 'ended'] as const
export type LinkStanding = (typeof linkStandings)[number]
