/** Reads our selection of published figures (the YAML files beside this one) as a publication. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { describeEdition, type Publication, periodNames, sourceNames } from '../../rooms/neighbourhood/door.ts'

const folder = new URL('.', import.meta.url)
const reuse = z.literal('not stated')
const editionsFile = z.strictObject({
  publisher: z.string(),
  reuse,
  editions: z.array(
    z.strictObject({ code: z.string(), seenAt: z.string(), language: z.string(), lastPeriod: z.string() }),
  ),
})
const themeFile = z.strictObject({
  theme: z.string(),
  reuse,
  indicators: z.array(
    z.strictObject({
      nl: z.string(),
      en: z.string(),
      ownWords: z.array(z.enum(['nl', 'en'])).default([]),
      source: z.enum(['police register', 'survey']),
      unit: z.enum(['count', 'percent', 'score']),
      partOf: z.string().default(''),
      editions: z.array(
        z.strictObject({ edition: z.string(), page: z.string(), figures: z.record(z.string(), z.number()) }),
      ),
    }),
  ),
})

/** Errors: throws when a file does not have the form described in the README. */
export function readSelection(): Publication {
  const editions = editionsFile.parse(yamlIn('editions.yaml')).editions.map(({ code }) => {
    const edition = describeEdition(code)
    if (!edition) throw new Error(`editions.yaml: "${code}" is no edition`)
    return edition
  })
  const files = readdirSync(folder)
    .filter((name) => /^\d\.\d-.*\.yaml$/.test(name))
    .sort()
  return { editions, series: files.flatMap(seriesIn) }
}

function seriesIn(name: string): Publication['series'] {
  const { theme, indicators } = themeFile.parse(yamlIn(name))
  return indicators.flatMap(({ nl, en, ownWords, source, unit, partOf, editions }) =>
    editions.map(({ edition, page, figures }) => ({
      theme,
      area: 'Maastricht',
      source: sourceNames[source] ?? 'survey',
      unit,
      nl,
      en,
      ownWords,
      partOf: partOf === '' ? null : partOf,
      edition,
      figures: Object.entries(figures).map(([stretch, amount]) => {
        const [year, ...part] = stretch.split(' ')
        const period = periodNames[part.length === 0 ? 'full year' : part.join(' ')]
        if (!period) throw new Error(`${name}: "${stretch}" is no year or part of a year`)
        return { year: Number(year), period, amount, sampleSize: null, page, where: `${name}, ${nl}, ${edition}` }
      }),
    })),
  )
}

const yamlIn = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'))
