/** The door of reporting: what the council and everybody read. Knocks at all rooms; nobody knocks here but the roofs. */
export { makeReport } from './make-report.ts'
export { readReports } from './read-reports.ts'
export { reproduceReport } from './rebuild-report.ts'
export { writeInterpretation } from './write-interpretation.ts'
