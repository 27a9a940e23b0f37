/** What leaves: no row ids, everything else is open. */
import type { ShownTerm, ShownThemes } from './contract.ts'
import type { Division } from './read-knowledge.ts'
import type { Term } from './words.ts'

export const presentTerm = ({ code, version, validFrom, name, says, source, meanings }: Term): ShownTerm => ({
  id: code,
  version,
  validFrom,
  name,
  says,
  source,
  meanings: meanings.map(({ organ, says: meant, confirmedOn }) => ({ organ, says: meant, confirmedOn })),
})

export const presentThemes = ({ edition, source, fields }: Division): ShownThemes => ({
  edition,
  source,
  fields: fields.map((field) => ({ ...field, themes: [...field.themes] })),
})
