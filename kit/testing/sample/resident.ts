/** Every piece of the resident kit on fictional content. */
import {
  button,
  buttonLink,
  choices,
  errorSummary,
  field,
  html,
  type Language,
  more,
  notice,
  residentDocument,
  steps,
  summary,
  table,
  wordList,
} from '../../resident/index.ts'

const words = {
  nl: {
    title: 'Wat wilt u ons vertellen?',
    lede: 'U hoeft uw naam niet te noemen. Alleen een paar mensen van de gemeente kunnen lezen wat u schrijft.',
    read: 'Wie kan dit lezen?',
    readText:
      'Twee vaste medewerkers van het meldpunt. Zij mogen niet vertellen wie u bent, en zij weten het ook niet.',
    steps: ['Onderwerp', 'Uw bericht', 'Acht woorden'],
    what: 'Waar gaat het over?',
    drugs: 'Drugs of vreemde bezoekers',
    money: 'Geld lenen, dreiging of druk',
    worry: 'Zorgen over iemand',
    worryHint: 'Gaat het om radicalisering? Dan leest alleen dat meldpunt uw bericht.',
    tell: 'Wat ziet of hoort u?',
    tellHint: 'Schrijf niet op wie u bent. Noem geen dingen die alleen u kunt weten.',
    send: 'Versluit en verstuur',
    back: 'Toch niet',
    wordsTitle: 'Uw acht woorden',
    wordsText: 'Schrijf deze woorden nu op papier. Alleen hiermee kunt u het antwoord lezen.',
    check: 'Kijk of het klopt',
    figures: 'Aangiften en meldingen per jaar',
    year: 'Jaar',
    count: 'Aantal',
    source: 'Bron: politie, editie eerste kwartaal 2022. Voorwaarden voor hergebruik niet genoemd.',
    cannot: 'Wat kunnen wij niet beloven?',
    cannotText: 'Wij kunnen niet beloven dat er iets gebeurt. Wel dat u een antwoord krijgt.',
    empty: 'Vul in wat u ziet of hoort',
  },
  en: {
    title: 'What do you want to tell us?',
    lede: 'You need not give your name. Only a few people at the municipality can read what you write.',
    read: 'Who can read this?',
    readText: 'Two fixed people of the reporting desk. They may not tell who you are, and they do not know it either.',
    steps: ['Subject', 'Your message', 'Eight words'],
    what: 'What is it about?',
    drugs: 'Drugs or strange visitors',
    money: 'Borrowing money, threats or pressure',
    worry: 'Worries about somebody',
    worryHint: 'Is it about radicalisation? Then only that reporting point reads your message.',
    tell: 'What do you see or hear?',
    tellHint: 'Do not write who you are. Leave out things that only you can know.',
    send: 'Seal and send',
    back: 'Rather not',
    wordsTitle: 'Your eight words',
    wordsText: 'Write these words on paper now. Only they let you read the answer.',
    check: 'Check your answers',
    figures: 'Reports per year',
    year: 'Year',
    count: 'Number',
    source: 'Source: police, edition first quarter of 2022. Reuse terms not stated.',
    cannot: 'What can we not promise?',
    cannotText: 'We cannot promise that something happens. We do promise an answer.',
    empty: 'Fill in what you see or hear',
  },
}

export function residentSample(language: Language, { wrong = false, direction = 'ltr' as 'ltr' | 'rtl' } = {}) {
  const say = words[language]
  return residentDocument({
    language,
    direction,
    path: '/vertellen',
    part: 'report',
    title: say.title,
    back: { href: `/${language}` },
    main: html`<h1>${say.title}</h1>
<p class="lede">${say.lede}</p>
${wrong && errorSummary({ language, items: [{ name: 'tell', error: say.empty }] })}
${steps({ language, current: 2, items: say.steps })}
${notice({ language, title: say.read, body: html`<p>${say.readText}</p>` })}
<form method="post" action="/${language}/vertellen">
${choices({
  language,
  kind: 'radio',
  name: 'subject',
  label: say.what,
  options: [
    { value: 'drugs', label: say.drugs, chosen: true },
    { value: 'money', label: say.money },
    { value: 'worry', label: say.worry, hint: say.worryHint },
  ],
})}
${field({ language, kind: 'textarea', name: 'tell', label: say.tell, hint: say.tellHint, maximum: 4000, ...(wrong && { error: say.empty }) })}
<div class="button-row">${button({ label: say.send })}${button({ label: say.back, kind: 'secondary', type: 'button' })}</div>
</form>
${more({ label: say.cannot, body: html`<p>${say.cannotText}</p>` })}
<h2>${say.wordsTitle}</h2>
${notice({ language, kind: 'attention', body: html`<p>${say.wordsText}</p>` })}
${wordList(['anker', 'lindeboom', 'fluit', 'oever', 'wolk', 'kasteel', 'appel', 'zomer'])}
<h2>${say.check}</h2>
${summary({
  language,
  rows: [
    { term: say.what, text: say.drugs, change: { href: '#subject-1', what: say.what } },
    { term: say.tell, text: '…' },
  ],
})}
<p>${buttonLink({ label: say.check, href: `/${language}` })}</p>
<h2>${say.figures}</h2>
${table({
  language,
  caption: say.figures,
  columns: [{ label: say.year }, { label: say.count, numeric: true }],
  rows: [
    ['2014', '9.611'],
    ['2019', '8.402'],
  ],
  note: say.source,
})}`,
  })
}
