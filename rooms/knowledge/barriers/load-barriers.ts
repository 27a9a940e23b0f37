/** Loads barrier models, one document per phenomenon. What is there already stays; a new version comes beside the old. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Id, newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import { type BarrierModelDocument, barrierModelDocument } from './barrier-document.ts'
import * as store from './store.ts'

export class BarriersNotLoaded extends Error {}

/** Errors: `BarriersNotLoaded`, naming the document and what is wrong. */
export function readModel(file: string, text: string): BarrierModelDocument {
  const read = barrierModelDocument.safeParse(parse(text))
  if (read.success) return read.data
  const fault = read.error.issues[0]
  throw new BarriersNotLoaded(`${file}, ${fault?.path.join('.') || 'top'}: ${fault?.message}`)
}

/** In order of their file names. Errors: as `readModel`; also for one phenomenon in two documents. */
export function readModels(folder: string = import.meta.dirname): readonly BarrierModelDocument[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const models = files.sort().map((file) => readModel(file, readFileSync(join(folder, file), 'utf8')))
  const codes = models.map(({ code, version }) => `${code}/${version}`)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice) throw new BarriersNotLoaded(`${twice} is there twice`)
  return models
}

/** Answers how many versions are new. Idempotent. */
export async function loadBarriers(trx: Trx, partnership: Id, folder: string = import.meta.dirname): Promise<number> {
  let added = 0
  for (const content of readModels(folder))
    if (await store.addModel(trx, partnership, { id: newId(), content })) added++
  return added
}
