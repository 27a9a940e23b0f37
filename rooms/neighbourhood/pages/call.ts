/** The routes of this room, as pages ask them. */
import { caller } from '../../../kit/caller.ts'
import { neighbourhoodContract } from '../contract.ts'

export const call = caller(neighbourhoodContract)
