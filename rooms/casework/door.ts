/** The door of casework: for programme and reporting later; for the house, its night and its demonstration. */
export { type CastOf, seedCasework } from './seed-casework.ts'
