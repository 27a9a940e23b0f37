/** The characters an account is handed out in, readable by anybody, and the digest to which the act commits. */
import { createHash } from 'node:crypto'
import type { Account } from './contract.ts'

export const textOfAccount = (account: Account): string => `${JSON.stringify(account, null, 2)}\n`
export const digestOfText = (text: string): Buffer => createHash('sha256').update(text).digest()
