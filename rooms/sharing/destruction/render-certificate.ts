/** A certificate as tagged PDF: from the stored content alone, so that it comes out the same in every year. */
import { readFileSync } from 'node:fs'
import { renderDocument } from '../../../foundation/document/render-document.ts'
import type { Language } from '../../../foundation/problem.ts'
import { basisOfRule } from '../clock/rule.ts'
import { groundInWords } from '../explain-visibility.ts'
import { certificateWords as en } from '../messages/certificate.en.ts'
import { certificateWords as nl } from '../messages/certificate.nl.ts'
import { kindInWords } from '../messages/kinds.ts'
import type { CertificateShown } from './contract.ts'
import type { CertificateRow } from './store.ts'

const template = readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8')
const words = { nl, en }

/** Errors: `DocumentError`, a fault of ours. */
export function renderCertificate(
  { id, content }: CertificateRow,
  log: CertificateShown['log'],
  language: Language,
): Promise<Buffer> {
  const say = words[language]
  return renderDocument(template, {
    language,
    publisher: say.publisher,
    title: say.title(content.destroyedOn),
    summary: [
      say.number(id),
      say.items(content.items),
      say.days(content.oldestFirstProcessedOn, content.youngestFirstProcessedOn),
      say.nothingPersonal,
    ],
    counts: {
      heading: say.counts,
      columns: say.columns,
      rows: content.counts.map(({ rule, kind, items }) => [
        rule,
        groundInWords(basisOfRule(rule), { language }).label,
        kindInWords(kind, language),
        String(items),
      ]),
    },
    releases: {
      heading: say.releases,
      paragraphs: [
        ...content.releases.map(({ organ, on }) => say.released(organ, on)),
        ...content.decisions.map((organ) => say.decided(organ)),
        ...(content.withoutRelease > 0 ? [say.withoutRelease(content.withoutRelease)] : []),
        ...(content.releases.length + content.decisions.length + content.withoutRelease === 0 ? [say.noRelease] : []),
      ],
    },
    proof: { heading: say.proof, paragraphs: [say.proofText] },
    root: content.root,
    log: {
      heading: say.log,
      paragraphs: log
        ? [say.inLog(log.origin, log.row, log.number, log.size, log.signedAt), say.checkYourself]
        : [say.notInLog],
      root: log?.root ?? '',
    },
  })
}
