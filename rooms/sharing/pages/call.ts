import { caller } from '../../../kit/caller.ts'
import { sharingContract } from '../contract.ts'

/** Asks the workbench, as the contract of sharing has it. */
export const call = caller(sharingContract)
