/** Published areas as OGC API Features, part 1: landing, what it conforms to, a collection per publication, its areas. */
import { z } from 'zod'
import { bytes, type Contract, identifier } from '../../../kit/contract.ts'

const collection = z.strictObject({ collection: identifier })
const json = { reply: bytes, media: 'application/json' } as const
const geojson = { reply: bytes, media: 'application/geo+json' } as const
const moment = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d))?`
const momentOrInterval = new RegExp(`^(?:${moment}|(?:${moment})/(?:\\.\\.|${moment})?|(?:\\.\\.)?/${moment})$`)
const gone = ['neighbourhood/no-such-publication'] as const

export const featureContract = {
  'GET /v1/features': { ...json, problems: [], summary: 'Where the published areas can be asked for.' },
  'GET /v1/features/conformance': { ...json, problems: [], summary: 'Which parts of OGC API Features hold here.' },
  'GET /v1/features/collections': {
    ...json,
    problems: [],
    summary: 'One collection of areas per publication, by title.',
  },
  'GET /v1/features/collections/:collection': {
    ...json,
    params: collection,
    problems: gone,
    summary: 'One collection: title, extent, where its areas are.',
  },
  'GET /v1/features/collections/:collection/items': {
    ...geojson,
    params: collection,
    query: z.strictObject({
      /** More than `mostItems` gives as many as that, as OGC asks. */
      limit: z.coerce.number().int().min(1).max(1_000_000_000).default(100),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      /** West, south, east, north in degrees; six numbers where heights stand with them, which say nothing here. */
      bbox: z
        .string()
        .regex(/^-?\d{1,5}(\.\d{1,15})?(,-?\d{1,5}(\.\d{1,15})?){3}((,-?\d{1,5}(\.\d{1,15})?){2})?$/)
        .optional(),
      /** A moment, or an interval of two moments divided by `/`; `..` or nothing where a side is open. RFC 3339, a day or a moment. */
      datetime: z.string().regex(momentOrInterval).optional(),
    }),
    problems: gone,
    summary: 'Areas of a publication with their figures, by name, in pages.',
  },
  'GET /v1/features/collections/:collection/items/:feature': {
    ...geojson,
    params: collection.extend({ feature: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) }),
    problems: [...gone, 'neighbourhood/no-such-area'],
    summary: 'One area with its figures.',
  },
} as const satisfies Contract
