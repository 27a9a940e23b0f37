/** One file of a delivery, read piece by piece from where it is kept. */
import type { SourceFile } from '../reading/text.ts'
import * as store from './store.ts'
import type { WorkPlace } from './work-place.ts'

export const readDeliveredFile = (
  place: WorkPlace,
  delivery: store.DeliveryRow['id'],
  file: number,
  { name, size }: store.DeliveredFile,
): SourceFile => ({
  name,
  size,
  bytes: async function* () {
    for (let part = 0; ; part++) {
      const content = await place.inside((trx) => store.partOf(trx, delivery, file, part))
      if (!content) return
      yield content
    }
  },
})
