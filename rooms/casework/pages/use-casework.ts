/** What every page of casework says and asks with. */
import { caller } from '../../../kit/caller.ts'
import { organName, useFormats, useMessages, useWords, type Why } from '../../../kit/workbench/index.ts'
import { caseworkContract } from '../contract.ts'
import { codes as codesEn } from '../messages/codes.en.ts'
import { codes as codesNl } from '../messages/codes.nl.ts'
import { release as releaseEn } from '../messages/release.en.ts'
import { release as releaseNl } from '../messages/release.nl.ts'
import { workbench as en } from '../messages/workbench.en.ts'
import { workbench as nl } from '../messages/workbench.nl.ts'

export const call = caller(caseworkContract)

/** Everything that may look different after somebody changed something in a case. */
export const afterAnyChange = [
  'GET /v1/today',
  'GET /v1/asked-of-me',
  'GET /v1/to-decide',
  'GET /v1/cases/:case',
  'GET /v1/cases/:case/contribution-form',
  'GET /v1/cases/:case/plan',
  'GET /v1/tasks',
  'GET /v1/progress',
  'GET /v1/conferences',
  'GET /v1/conferences/:conference',
  'GET /v1/riec-cases',
  'GET /v1/riec-cases/:riec',
  'GET /v1/corrections',
  'GET /v1/cases/:case/release-form',
  'GET /v1/releases',
  'GET /v1/releases/:release',
]

export function useCasework() {
  const say = useMessages(nl, en)
  const codes = useMessages(codesNl, codesEn)
  const release = useMessages(releaseNl, releaseEn)
  const format = useFormats()
  const inWords = useWords()
  const organ = (code: string) => inWords(organName(code))
  return {
    say,
    release,
    codes,
    format,
    organ,
    organs: (list: readonly string[]) => (list.length > 0 ? format.list(list.map(organ)) : say.none),
    category: (code: string) => codes.categories[code] ?? code,
    categories: (list: readonly string[]) => format.list(list.map((code) => codes.categories[code] ?? code)),
  }
}

/** A ground without an address is a rule of the house. */
export const plain = (grounds: readonly { label: string; href?: string | undefined }[]) =>
  grounds.map(({ label, href }) => (href ? { label, href } : { label }))

type Said = Omit<Why, 'grounds' | 'others' | 'proofAt'> & {
  readonly grounds: Parameters<typeof plain>[0]
  readonly others: readonly string[]
}
/** What the house answered to “why can I see this?”, in words; the proof of having seen it lies among one's own acts. */
export const whyShown = (said: Said, organ: (code: string) => string): Why => ({
  ...said,
  grounds: plain(said.grounds),
  others: said.others.map(organ),
  proofAt: '/mijn-handelingen',
})
