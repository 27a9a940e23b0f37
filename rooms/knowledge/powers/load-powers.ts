/** Loads the catalogue of powers from its document. What is there already stays; a new version comes beside the old. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Id, newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import { type PowerDocument, powersDocument } from './power-document.ts'
import * as store from './store.ts'

export class PowersNotLoaded extends Error {}

/** Errors: `PowersNotLoaded`, naming what is wrong. */
export function readPowers(text: string): readonly PowerDocument[] {
  const read = powersDocument.safeParse(parse(text))
  if (!read.success) {
    const fault = read.error.issues[0]
    throw new PowersNotLoaded(`powers.yaml, ${fault?.path.join('.') || 'top'}: ${fault?.message}`)
  }
  const codes = read.data.powers.map(({ code, version }) => `${code}/${version}`)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice) throw new PowersNotLoaded(`powers.yaml: ${twice} is there twice`)
  return read.data.powers
}

/** Answers how many versions are new. Idempotent. */
export async function loadPowers(trx: Trx, partnership: Id, folder: string = import.meta.dirname): Promise<number> {
  let added = 0
  for (const content of readPowers(readFileSync(join(folder, 'powers.yaml'), 'utf8')))
    if (await store.addPower(trx, partnership, { id: newId(), content })) added++
  return added
}
