/** A breach as a document: what GDPR 33(3) asks, in its order. */
import { readFileSync } from 'node:fs'
import type { Act } from '../../../foundation/act.ts'
import { renderDocument } from '../../../foundation/document/render-document.ts'
import { formats } from '../../../kit/language.ts'
import { partnership } from '../../../kit/partnership.ts'
import { breaches as en } from '../messages/breaches.en.ts'
import { breaches as nl } from '../messages/breaches.nl.ts'
import type { ShownBreach } from './contract.ts'
import { type OneBreach, showBreach } from './read-breaches.ts'

const template = readFileSync(new URL('./breach.typ', import.meta.url), 'utf8')
type Line = { readonly term: string; readonly value: string }

/** Shapes: PDF/UA-1. Errors: `sharing/breach-not-found`; `DocumentError`, a fault of ours. */
export async function renderBreach(act: Act, input: OneBreach): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = act
  const say = language === 'nl' ? nl : en
  const breach = await showBreach(act, input)
  const content = {
    language,
    title: `${say.document} ${breach.reference}`,
    sender: partnership.name[language],
    lines: linesOf(breach, say, formats(language)),
  }
  return new Uint8Array(await renderDocument(template, content))
}

function linesOf(breach: ShownBreach, say: typeof nl, format: ReturnType<typeof formats>): Line[] {
  const { assessment, notification, telling, closing } = breach
  return [
    { term: say.discovered, value: format.moment(breach.discoveredAt) },
    { term: say.due, value: format.moment(breach.dueAt) },
    { term: say.natures, value: format.list(breach.natures.map((one) => say.natureWords[one])) },
    { term: say.what, value: breach.what },
    ...(assessment
      ? [
          { term: say.kinds, value: assessment.kinds },
          { term: say.persons, value: format.number(assessment.persons) },
          { term: say.consequences, value: assessment.consequences },
          { term: say.risk, value: say.risks[assessment.risk] },
          { term: say.measures, value: assessment.measures },
        ]
      : [{ term: say.assessment, value: say.notYet }]),
    { term: say.notification, value: notificationIn(notification, say, format) },
    { term: say.telling, value: tellingIn(telling, say, format) },
    { term: say.contact, value: `${partnership.contactPoint.address}, ${partnership.contactPoint.telephone}` },
    ...(closing ? [{ term: say.lesson, value: closing.lesson }] : []),
  ]
}
type Said<K extends 'notification' | 'telling'> = (
  of: ShownBreach[K],
  say: typeof nl,
  format: ReturnType<typeof formats>,
) => string
const notificationIn: Said<'notification'> = (notification, say, format) => {
  if (!notification) return say.notYet
  if (!notification.notified) return `${say.notNotified}: ${notification.reason}`
  return [format.moment(notification.at), notification.lateReason].filter(Boolean).join('. ')
}
const tellingIn: Said<'telling'> = (telling, say, format) => {
  if (!telling) return say.notYet
  if (telling.told) return `${format.day(telling.on)}. ${telling.how}`
  return [say.notTold, telling.ground && say.grounds[telling.ground], telling.reason].filter(Boolean).join('. ')
}
