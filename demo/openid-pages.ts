/** What the demo provider shows: a card per person, and the few pages around it. No script, nothing from elsewhere. */
import { escaped } from '../foundation/http/plain-page.ts'
import type { Language } from '../foundation/problem.ts'
import type { DemoPerson } from './people.ts'
import { sixWordsOf } from './signals/plant.ts'

const words = {
  nl: {
    title: 'Inloggen in de demonstratie',
    note: 'Dit zijn verzonnen mensen. In het echt logt u hier in bij uw eigen organisatie, met een tweede factor.',
    choose: 'Kies wie u bent. Wat u daarna ziet, hangt af van de organisatie en de rol op de kaart.',
    other: 'English',
    sixWords: 'Zes woorden voor de brieven',
    leaveTitle: 'Ook hier uitloggen?',
    leave: 'In Schakel bent u uitgelogd. Met deze knop vergeet ook de demonstratie wie u was.',
    leaveButton: 'Uitloggen',
    goneTitle: 'U bent uitgelogd',
    gone: 'U kunt dit venster sluiten.',
    failedTitle: 'Inloggen lukte niet',
    failed: 'De aanvraag is verlopen of niet compleet. Begin opnieuw bij de werkbank.',
    back: 'Naar de werkbank',
  },
  en: {
    title: 'Log in to the demonstration',
    note: 'These people are made up. In real use you log in here at your own organisation, with a second factor.',
    choose: 'Choose who you are. What you see next depends on the organisation and the role on the card.',
    other: 'Nederlands',
    sixWords: 'Six words for the letters',
    leaveTitle: 'Log out here too?',
    leave: 'You are logged out of Schakel. With this button the demonstration forgets who you were as well.',
    leaveButton: 'Log out',
    goneTitle: 'You are logged out',
    gone: 'You can close this window.',
    failedTitle: 'Logging in did not work',
    failed: 'The request expired or is not complete. Start again at the workbench.',
    back: 'To the workbench',
  },
} as const

/** `body` is markup made here; everything that comes from elsewhere is escaped before. */
const page = (language: Language, title: string, body: string) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Schakel</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main class="wide">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`

/** Only who reads residents' letters has them; in earnest they are on paper, not on a card. */
const sixWords = (person: DemoPerson, language: Language) => {
  const six = sixWordsOf(person.id)
  return six ? `<span>${words[language].sixWords}: <b translate="no">${escaped(six)}</b></span>` : ''
}

const card = (person: DemoPerson, language: Language) => {
  const {
    subject,
    name,
    card: { organ, role },
  } = person
  return `<li><button name="subject" value="${escaped(subject)}"><strong>${escaped(name)}</strong><span>${escaped(organ[language])}</span><span>${escaped(role[language])}</span>${sixWords(person, language)}</button></li>`
}

export function cardsPage(language: Language, address: string, people: readonly DemoPerson[]): string {
  const say = words[language]
  const other = language === 'nl' ? 'en' : 'nl'
  return page(
    language,
    say.title,
    `<p class="note">${say.note}</p>
<p>${say.choose} <a href="?taal=${other}" lang="${other}" hreflang="${other}">${say.other}</a></p>
<form method="post" action="${escaped(address)}">
<ul class="cards">
${people.map((person) => card(person, language)).join('\n')}
</ul>
</form>`,
  )
}

/** `form` is the provider's own, with its hidden fields; the button belongs to it by name. */
export const leavePage = (language: Language, form: string): string =>
  page(
    language,
    words[language].leaveTitle,
    `<p>${words[language].leave}</p>
${form}
<p><button class="button" form="op.logoutForm" name="logout" value="yes">${words[language].leaveButton}</button></p>`,
  )

export const gonePage = (language: Language, workbench: string): string =>
  page(language, words[language].goneTitle, `<p>${words[language].gone}</p>\n${back(language, workbench)}`)

export const failedPage = (language: Language, workbench: string): string =>
  page(language, words[language].failedTitle, `<p>${words[language].failed}</p>\n${back(language, workbench)}`)

const back = (language: Language, workbench: string) =>
  `<p><a href="${escaped(workbench)}">${words[language].back}</a></p>`
