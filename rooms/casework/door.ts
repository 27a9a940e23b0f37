/** The door of casework: for programme and reporting later; for the house, its night and its demonstration. */
/** For the desk of rights: in which cases a data subject is. Runs as a job. */
/** For the register that other organisations may ask; handed to the node's loader and kept nowhere. */
export { listForRegister, type RowForRegister } from './known/list-for-register.ts'
export { casesKnowing, type KnownIn, type LookUp } from './known/look-up.ts'
export { type Recounted, recountLedger } from './ledger/count-again.ts'
/** For the council: figures on measures, pooled, rounded and about nobody. */
export { latestFigures, latestRatios } from './ledger/read-ledger.ts'
export { seedCasework } from './seed-casework.ts'
export { seedFamily } from './seed-family.ts'
export { seedFollowedHousehold } from './seed-followed.ts'
export { seedMeasures } from './seed-measures.ts'
export { seedRiec } from './seed-riec.ts'
export type { CastOf } from './seed-stage.ts'
