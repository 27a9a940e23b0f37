/** “What do you want to tell us?”: every step in one page, so that no step stays behind in the browser's history. */
import {
  type Html,
  html,
  type Language,
  notice,
  residentDocument,
  residentParts,
  steps,
  wordList,
} from '../../../../kit/resident/index.ts'
import { longestText } from '../../words.ts'
import {
  box,
  calls,
  hiddenError,
  part,
  type Saying,
  sayingIn,
  scriptButton,
  type Telephones,
  withoutScript,
} from './saying.ts'

export function reportDocument(telephones: Telephones, language: Language): Html {
  const say = sayingIn(language)
  const step = (current: number) => steps({ language, current, items: say.stepNames })
  const parts = [
    part('subject', say.subjectTitle, subject(say), step(1)),
    part('letter', say.letterTitle, letter(say, language), step(2)),
    part('words', say.wordsTitle, words(say), step(3)),
    part('check', say.checkTitle, check(say), step(4)),
    part('sent', say.sentTitle, sent(say, language)),
    part('stopped', say.stopTitle, stopped(say, language, telephones)),
  ]
  return residentDocument({
    language,
    path: residentParts.report,
    part: 'report',
    title: say.tellTitle,
    quiet: true,
    scripts: ['report'],
    main: html`<h1>${say.tellTitle}</h1><p class="lede" data-lede>${say.tellLede}</p>${withoutScript({
      language,
      title: say.withoutScriptTitle,
      text: say.withoutScript,
      telephones,
    })}<div data-report data-preparing="${say.preparing}" data-photo-busy="${say.photoBusy}" data-sending="${say.sending}">${parts}<p data-busy role="status" hidden></p></div>`,
  })
}

const choice = (value: string, label: string, hint: string): Html =>
  html`<div class="choice"><input type="radio" id="desk-${value}" name="desk" value="${value}" aria-describedby="desk-${value}-hint"><label for="desk-${value}">${label}</label><p class="hint" id="desk-${value}-hint">${hint}</p></div>`

const subject = (say: Saying): Html =>
  html`<fieldset class="field"><legend class="unseen">${say.subjectTitle}</legend><div class="hint">${say.subjectHint}</div>${hiddenError('subject-missing', say.subjectMissing)}<div class="choices">${choice('signal', say.subjectSignal, say.subjectSignalHint)}${choice('radicalisation', say.subjectRadicalisation, say.subjectRadicalisationHint)}</div></fieldset>${scriptButton('to-letter', say.next)}`

const list = (lines: readonly string[]): Html => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
const withCount = (sentence: (officers: string) => string): Html => {
  const [before, after] = sentence('|').split('|')
  return html`${before}<span data-officers></span>${after}`
}

const letter = (say: Saying, language: Language): Html => html`${notice({
  language,
  title: say.beforeTitle,
  body: html`<h3>${say.whoTitle}</h3>
<p data-for="signal" hidden>${withCount(say.whoSignal)}</p><p data-for="radicalisation" hidden>${withCount(say.whoRadicalisation)}</p><p>${say.whoRecovery}</p>
<h3>${say.nextTitle}</h3><div data-for="signal" hidden>${list(say.nextSignal)}</div><div data-for="radicalisation" hidden>${list(say.nextRadicalisation)}</div>
<h3>${say.promiseTitle}</h3>${list(say.promises)}<p><strong>${say.noPromisesTitle}</strong></p>${list(say.noPromises)}`,
})}
${hiddenError('text-missing', say.textMissing)}${hiddenError('text-too-long', say.textTooLong)}${box({ id: 'text', label: say.textLabel, hint: say.textHint, rows: 9, maximum: longestText, errors: ['text-missing', 'text-too-long'] })}
<div class="field"><label for="photo">${say.photoLabel}</label><div class="hint" id="photo-hint">${say.photoHint}</div>${hiddenError('photo-wrong', say.photoWrong)}${hiddenError('photo-too-large', say.photoTooLarge)}<input type="file" id="photo" accept="image/*" aria-describedby="photo-hint photo-wrong photo-too-large"></div>
<figure data-photo hidden><img alt="" data-photo-shown><figcaption>${say.photoReady}</figcaption>${scriptButton('remove-photo', say.photoRemove, 'secondary')}</figure>
<p class="button-row">${scriptButton('to-words', say.next)} ${scriptButton('to-subject', say.previous, 'secondary')}</p>`

const paragraphs = (lines: readonly string[]): Html[] => lines.map((line) => html`<p>${line}</p>`)

const words = (say: Saying): Html =>
  html`${paragraphs(say.wordsText)}${wordList(Array.from({ length: 8 }, () => '\u00a0'))}<p class="button-row">${scriptButton('to-check', say.wordsDone)} ${scriptButton('to-letter-again', say.previous, 'secondary')}</p>`

const askedWord = (say: Saying, which: 'first' | 'second'): Html => {
  const [before, after] = say.checkWord('|').split('|')
  return html`<div class="field"><label for="word-${which}">${before}<span data-place="${which}"></span>${after}</label><input type="text" class="short" id="word-${which}" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="check-wrong"></div>`
}
const check = (say: Saying): Html =>
  html`<p>${say.checkText}</p>${hiddenError('check-wrong', say.checkWrong)}${askedWord(say, 'first')}${askedWord(say, 'second')}<p class="button-row">${scriptButton('send', say.send)} ${scriptButton('to-words-again', say.showAgain, 'secondary')}</p>`

const sent = (say: Saying, language: Language): Html =>
  html`${notice({ language, kind: 'done', body: html`${paragraphs(say.sentText)}` })}<p>${say.sentLeave}</p><p><a href="/${language}${residentParts.mailbox}">${say.sentMailbox}</a></p>`

const stopped = (say: Saying, language: Language, telephones: Telephones): Html =>
  notice({
    language,
    kind: 'stop',
    body: html`<p data-stop="nothing-sent">${say.stopText}</p><p data-stop="unsure" hidden>${say.stopUnsure}</p>${calls(language, telephones)}<p class="button-row">${scriptButton('try-again', say.stopAgain, 'secondary')}</p>`,
  })
