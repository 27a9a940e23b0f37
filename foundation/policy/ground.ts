/**
 * The legal ground of a rule, as written in `@ground`: `BWBR0049962:2.31:4:2025-07-05` (law : article : paragraph :
 * valid from; the paragraph may be empty, an article may hold a colon), or `house:<decision or red line>`.
 * Several stand separated by `;`.
 */
import { PolicyError } from './policy-error.ts'

export type Ground =
  | {
      readonly kind: 'law'
      /** BWB identifier, e.g. `BWBR0049962`. */
      readonly law: string
      readonly article: string
      /** Empty when the whole article is meant. */
      readonly paragraph: string
      readonly validFrom: string
      /** Juriconnect 1.3; behind `https://wetten.overheid.nl/` it is the address of the text. */
      readonly juriconnect: string
    }
  | { readonly kind: 'house'; readonly rule: string }

const lawGround = /^(BWB[RV]\d{7}):([\w.:-]+):([\w.-]*):(\d{4}-\d\d-\d\d)$/
const houseGround = /^house:([\w./-]+)$/

/** Errors: `PolicyError` `ground-malformed`, naming the policy. */
export function parseGrounds(written: string, policy?: string): readonly Ground[] {
  return written.split(';').map((part) => {
    const [, law, article, paragraph, validFrom] = lawGround.exec(part.trim()) ?? []
    if (law && article && validFrom) return lawOf(law, article, paragraph ?? '', validFrom)
    const [, rule] = houseGround.exec(part.trim()) ?? []
    if (rule) return { kind: 'house', rule }
    throw new PolicyError('ground-malformed', `@ground "${part.trim()}" is neither law nor house rule`, policy)
  })
}

function lawOf(law: string, article: string, paragraph: string, validFrom: string): Ground {
  const part = `artikel=${encodeURIComponent(article)}${paragraph ? `&lid=${encodeURIComponent(paragraph)}` : ''}`
  return { kind: 'law', law, article, paragraph, validFrom, juriconnect: `jci1.3:c:${law}&${part}&g=${validFrom}` }
}
