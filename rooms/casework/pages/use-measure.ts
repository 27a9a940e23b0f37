/** What the pages about measures say and ask with. */
import { useFormats, useLanguage, useMessages } from '../../../kit/workbench/index.ts'
import type { ShownMeasure } from '../measure/contract.ts'
import { measure as measureEn } from '../messages/measure.en.ts'
import { measure as measureNl } from '../messages/measure.nl.ts'
import { measureTest as testEn } from '../messages/measure-test.en.ts'
import { measureTest as testNl } from '../messages/measure-test.nl.ts'
import { vulnerability as vulnerableEn } from '../messages/vulnerability.en.ts'
import { vulnerability as vulnerableNl } from '../messages/vulnerability.nl.ts'

/** Everything that may look different after something was put into a file. */
export const afterAFileChange = [
  'GET /v1/measures',
  'GET /v1/measures/:measure',
  'GET /v1/measures-watched',
  'GET /v1/measures/:measure/sources',
  'GET /v1/measures/:measure/consequences',
]

export function useMeasure() {
  const { language } = useLanguage()
  return {
    say: useMessages(measureNl, measureEn),
    test: useMessages(testNl, testEn),
    check: useMessages(vulnerableNl, vulnerableEn),
    format: useFormats(),
    language,
  }
}

export const nameOf = (file: ShownMeasure, member: string | null): string =>
  file.members.find(({ id }) => id === member)?.name ?? ''
