/** The days on which data of three open cases and a closed one would go, past every rule: years that the story does not last. */
export const lastDays = { care: '2026-12-10', pair: '2026-12-12', second: '2026-12-20', closed: '2026-12-12' } as const
export const listedUntil = '2026-12-15'
