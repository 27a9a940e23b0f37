/** The door of casework: for programme and reporting later; for the house, its night and its demonstration. */
/** For the desk of rights: in which cases a data subject is. Runs as a job. */
export { casesKnowing, type KnownIn, type LookUp } from './known/look-up.ts'
export { destroyDue } from './night/destroy-due.ts'
export { type CastOf, seedCasework } from './seed-casework.ts'
