/** What this room tells others, ids only. */
export const reportingEvents = { ReportMade: 'reporting.ReportMade' } as const
