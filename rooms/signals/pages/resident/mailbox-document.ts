/** “My message”: eight words open a mailbox; they become a key on the device and are never sent. */
import {
  type Html,
  html,
  type Language,
  notice,
  residentDocument,
  residentParts,
} from '../../../../kit/resident/index.ts'
import { longestText, progressSteps } from '../../words.ts'
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

export function mailboxDocument(telephones: Telephones, language: Language): Html {
  const say = sayingIn(language)
  return residentDocument({
    language,
    path: residentParts.mailbox,
    part: 'mailbox',
    title: say.mailboxTitle,
    quiet: true,
    scripts: ['mailbox'],
    main: html`<h1>${say.mailboxTitle}</h1><p class="lede" data-lede>${say.mailboxLede}</p>${withoutScript({
      language,
      title: say.mailboxTitle,
      text: [say.mailboxWithoutScript],
      telephones,
    })}<div data-mailbox data-opening="${say.opening}" data-sending="${say.sending}">${part('words', say.wordsLabel, askWords(say))}${part('nothing', say.nothingTitle, nothing(say, language))}${part('open', say.statusTitle, opened(say, language, telephones))}${part('stopped', say.stopTitle, stopped(say, language, telephones))}<p data-busy role="status" hidden></p></div>`,
  })
}

const askWords = (say: Saying): Html => {
  const [before, after] = say.unknownWord('|').split('|')
  const errors = ['unknown-word', 'wrong-number-of-words', 'words-do-not-fit']
  return html`<p class="error" id="unknown-word" hidden>${before}<span data-place></span>${after}</p>${hiddenError('wrong-number-of-words', say.wrongCount)}${hiddenError('words-do-not-fit', say.wordsDoNotFit)}${box({ id: 'words', label: say.wordsLabel, hint: say.wordsHint, rows: 3, maximum: 200, errors })}${scriptButton('open', say.open)}`
}

const nothing = (say: Saying, language: Language): Html =>
  html`<p>${say.nothingText}</p><p><a href="/${language}${residentParts.report}">${say.tellTitle}</a></p>${scriptButton('close', say.close, 'secondary')}`

const opened = (
  say: Saying,
  language: Language,
  telephones: Telephones,
): Html => html`${progressSteps.map((progress) => html`<p data-progress="${progress}" hidden>${say.progress[progress]}</p>`)}
<section data-slot="question" hidden><h3>${say.questionTitle}</h3><blockquote class="message" data-message="question"></blockquote></section>
<div data-answer hidden>${hiddenError('answer-missing', say.answerMissing)}${hiddenError('answer-too-long', say.textTooLong)}${box({ id: 'answer', label: say.answerLabel, hint: say.answerHint, rows: 6, maximum: longestText, errors: ['answer-missing', 'answer-too-long'] })}${scriptButton('answer', say.answerSend)}</div>
<div data-answer-sent hidden>${notice({ language, kind: 'done', body: html`<p>${say.answerSent}</p>` })}</div>
<section data-slot="outcome" hidden><h3>${say.outcomeTitle}</h3><blockquote class="message" data-message="outcome"></blockquote></section>
<div data-not-trusted hidden>${notice({ language, kind: 'attention', body: html`<p>${say.notTrusted}</p>${calls(language, telephones)}` })}</div>
<p>${say.lookAgainText}</p>${scriptButton('close', say.close, 'secondary')}`

const stopped = (say: Saying, language: Language, telephones: Telephones): Html =>
  notice({
    language,
    kind: 'stop',
    body: html`<p data-stop="nothing-sent">${say.stopText}</p><p data-stop="unsure" hidden>${say.stopUnsure}</p>${calls(language, telephones)}<p class="button-row">${scriptButton('close', say.stopAgain, 'secondary')}</p>`,
  })
