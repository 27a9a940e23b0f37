/** What a mayor's first screen says. */
import { useMessages } from '../../../kit/workbench/index.ts'
import { mayor as en } from '../messages/mayor.en.ts'
import { mayor as nl } from '../messages/mayor.nl.ts'

export const useMayor = () => useMessages(nl, en)
