/** The privacy officer's page, from what is known now. No script, nothing to press: it only shows. */
import { escaped } from '../../foundation/http/plain-page.ts'
import type { AlarmEntry } from '../alarms.ts'
import type { QuestionEntry } from '../register/question-log.ts'
import { alarmWords, type Language, outcomeIn, words } from './words.ts'

type Names = { readonly nl: string; readonly en: string }
export type PeerShown = {
  readonly code: string
  readonly names: Names
  readonly cutOff: boolean
  /** Absent when it may not ask now. */
  readonly contract?: {
    readonly spent: number
    readonly perDay: number
    readonly purpose: string
    readonly until: string
  }
}
export type Shown = {
  readonly organisation: Names
  readonly register?: {
    readonly peers: readonly PeerShown[]
    readonly epoch: number
    readonly loadedOn: string
    readonly records: number
    readonly basis: string
    readonly category: string
    readonly advice: string
    readonly mayBeIncomplete: boolean
    /** The newest first; one page of them. */
    readonly questions: readonly QuestionEntry[]
    readonly page: number
    readonly pages: number
    readonly chain: string
  }
  readonly logs: readonly {
    readonly names: Names
    readonly log: string
    readonly rows: number
    readonly signed: number
  }[]
  readonly alarms: readonly AlarmEntry[]
}

const timeIn = (language: Language) =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })

export function officerPage(shown: Shown, language: Language): string {
  const say = (word: keyof typeof words) => escaped(words[word][language])
  const time = timeIn(language)
  const at = (moment: string) => escaped(time.format(new Date(moment)))
  const nameOf = (code: string) =>
    escaped(shown.register?.peers.find((peer) => peer.code === code)?.names[language] ?? code)
  const { register } = shown
  const title = register ? 'title' : 'witnessTitle'
  const other = language === 'nl' ? 'en' : 'nl'

  const peer = ({ code, names, cutOff, contract }: PeerShown): string => `<li class="peer">
<h3>${escaped(names[language])} <small>${escaped(code)}</small></h3>
${cutOff ? `<p class="stop">${say('cut')}</p>` : ''}
${
  contract
    ? `<p><meter min="0" max="${contract.perDay}" value="${contract.spent}" aria-label="${say('today')}"></meter> <strong>${contract.spent}</strong> ${say('spent')} ${contract.perDay}</p>
<p>${say('purpose')}: ${escaped(contract.purpose)}</p><p>${say('until')} ${escaped(contract.until)}</p>`
    : `<p class="stop">${say('noContract')}</p>`
}</li>`

  const question = (one: QuestionEntry): string => `<tr${one.outcome === 'evaluated' ? '' : ' class="refused"'}>
<td data-is="${say('when')}">${at(one.at)}</td>
<td data-is="${say('who')}"><strong>${nameOf(one.peer)}</strong><br>${escaped(one.organ)}, ${escaped(one.function)}</td>
<td data-is="${say('what')}">${escaped(one.purpose)}<br><small>${escaped(one.ground)}</small></td>
<td data-is="${say('reference')}">${escaped(one.caseReference)}</td>
<td data-is="${say('outcome')}">${escaped(outcomeIn(language, one.outcome))}</td></tr>`

  const registerPart = register
    ? `<h2>${say('today')}</h2><ul class="peers">${register.peers.map(peer).join('')}</ul>
<h2>${say('register')}</h2><dl>
<dt>${say('category')}</dt><dd>${escaped(register.category)}</dd>
<dt>${say('basis')}</dt><dd>${escaped(register.basis)}</dd>
<dt>${say('advice')}</dt><dd>${escaped(register.advice)}</dd>
<dt>${say('records')}</dt><dd>${register.records}</dd>
<dt>${say('epoch')}</dt><dd>${register.epoch}</dd>
<dt>${say('loadedOn')}</dt><dd>${escaped(register.loadedOn)}</dd></dl>
${register.mayBeIncomplete ? `<p class="note">${say('incomplete')}</p>` : ''}
<h2>${say('questions')}</h2>
${
  register.questions.length === 0
    ? `<p>${say('none')}</p>`
    : `<table><thead><tr>${(['when', 'who', 'what', 'reference', 'outcome'] as const).map((word) => `<th scope="col">${say(word)}</th>`).join('')}</tr></thead>
<tbody>${register.questions.map(question).join('')}</tbody></table>`
}
<p class="turn">${register.page > 1 ? `<a href="/${language}?page=${register.page - 1}">${say('newer')}</a>` : ''}
${register.page < register.pages ? `<a href="/${language}?page=${register.page + 1}">${say('older')}</a>` : ''}</p>
<p>${say('chain')}: <code>${escaped(register.chain)}</code><br><small>${say('chainHelp')}</small></p>
<p>${say('how')}</p>`
    : ''

  const logsPart =
    shown.logs.length > 0
      ? `<h2>${say('logs')}</h2><ul class="peers">${shown.logs
          .map(
            ({ names, log, rows, signed }) =>
              `<li class="peer"><h3>${escaped(names[language])}</h3><p><code>${escaped(log)}</code></p><p>${rows} ${say('rows')}, ${signed > 0 ? `${say('signed')} ${signed}` : say('notSigned')}</p></li>`,
          )
          .join('')}</ul>`
      : ''

  const alarms =
    shown.alarms.length === 0
      ? `<p>${say('noAlarms')}</p>`
      : `<ul>${shown.alarms
          .map(
            ({ at: moment, kind, peer: code, about, evidence }) =>
              `<li><strong>${escaped(alarmWords[kind][language])}</strong>${code ? ` (${nameOf(code)})` : ''}, ${at(moment)}: <span lang="en">${escaped(about)}</span>${evidence ? ` <code>${escaped(evidence)}</code>` : ''}</li>`,
          )
          .join('')}</ul>`

  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(title)} · ${escaped(shown.organisation[language])}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
<body><main class="wide">
<p class="top"><span>${escaped(shown.organisation[language])}</span> <a href="/${other}" lang="${other}" hreflang="${other}">${say('otherLanguage')}</a></p>
<h1>${say(title)}</h1>
${register ? `<p>${say('lead')}</p>` : ''}
<section class="${shown.alarms.length > 0 ? 'note' : ''}"><h2>${say('alarms')}</h2>${alarms}</section>
${registerPart}${logsPart}
</main></body></html>
`
}
