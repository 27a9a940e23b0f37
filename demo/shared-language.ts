/** Fills the demonstration with the vocabulary and the themes. Also a real house loads them so; they are open knowledge. */

import type { Id } from '../foundation/clock.ts'
import type { House } from '../foundation/perform.ts'
import { loadKnowledge } from '../rooms/knowledge/door.ts'

export const plantSharedLanguage = {
  name: 'shared-language/2',
  plant: async ({ database, clock, partnership }: House & { readonly partnership: Id }): Promise<void> => {
    await loadKnowledge({ database, clock }, partnership)
  },
}
