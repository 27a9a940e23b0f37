/** The two pages that belong to no room: the front page, and a path that is not there. */
import type { Language } from '../language.ts'
import { buttonLink } from './components.ts'
import { residentDocument, residentParts } from './frame.ts'
import { html } from './html.ts'

const nl = {
  title: 'Wat wilt u ons vertellen?',
  lede: 'Gebeurt er iets in uw buurt dat niet klopt, of maakt u zich zorgen? Vertel het ons. Uw naam is niet nodig.',
  start: 'Begin met vertellen',
  mailbox: 'Mijn bericht lezen',
  mailboxText: 'Met uw acht woorden leest u wat wij met uw bericht hebben gedaan, en ons antwoord.',
  neighbourhood: 'Hoe is het in mijn buurt?',
  neighbourhoodText:
    'Zoek uw buurt op naam, en lees hoe zeker de cijfers zijn. Nooit iets over een straat of een persoon.',
  city: 'Hoe staat mijn stad ervoor?',
  cityText: 'Cijfers over veiligheid in Maastricht, met de bron en wat wij niet zeker weten.',
  council: 'Wat krijgt de gemeenteraad te zien?',
  councilText: 'De rapportages over veiligheid, ook als pdf.',
  glossary: 'Wat bedoelen ze met dat woord?',
  glossaryText: 'Uitleg van de woorden die gemeente, politie en zorg gebruiken.',
  rights: 'Wat weet u over mij?',
  rightsText: 'U mag weten wat er over u is opgeschreven. Zo vraagt u het.',
  home: 'Naar het begin',
}
const en: typeof nl = {
  title: 'What do you want to tell us?',
  lede: 'Is something going on in your neighbourhood that is not right, or do you worry? Tell us. Your name is not needed.',
  start: 'Start telling',
  mailbox: 'Read my message',
  mailboxText: 'With your eight words you read what we did with your message, and our answer.',
  neighbourhood: 'How are things in my neighbourhood?',
  neighbourhoodText:
    'Find your neighbourhood by name, and read how sure the figures are. Never anything about a street or a person.',
  city: 'How is my city doing?',
  cityText: 'Figures about safety in Maastricht, with their source and what we do not know for sure.',
  council: 'What does the council get to see?',
  councilText: 'The reports about safety, also as PDF.',
  glossary: 'What do they mean by that word?',
  glossaryText: 'Explanation of the words that municipality, police and care use.',
  rights: 'What do you know about me?',
  rightsText: 'You may know what has been written about you. This is how you ask.',
  home: 'To the start',
}
const words = { nl, en }

/** One question first; the rest below it. */
export function frontPage(_data: unknown, language: Language) {
  const say = words[language]
  const to = (path: string) => `/${language}${path}`
  const rest = [
    { label: say.mailbox, text: say.mailboxText, path: residentParts.mailbox },
    { label: say.neighbourhood, text: say.neighbourhoodText, path: '/mijn-buurt' },
    { label: say.city, text: say.cityText, path: residentParts.neighbourhood },
    { label: say.council, text: say.councilText, path: '/raad' },
    { label: say.rights, text: say.rightsText, path: '/uw-rechten' },
    { label: say.glossary, text: say.glossaryText, path: residentParts.glossary },
  ]
  return residentDocument({
    language,
    path: '',
    title: say.title,
    quiet: true,
    main: html`<h1>${say.title}</h1>
<p class="lede">${say.lede}</p>
<p>${buttonLink({ label: say.start, href: to(residentParts.report) })}</p>
<ul class="ways">${rest.map(({ label, text, path }) => html`<li><a href="${to(path)}">${label}</a><span class="hint">${text}</span></li>`)}</ul>`,
  })
}

/** A path that is not there, or something that does not work now. */
export function problemPage(language: Language, problem: { readonly title: string; readonly whatNow: string }) {
  const say = words[language]
  return residentDocument({
    language,
    path: '',
    title: problem.title,
    main: html`<h1>${problem.title}</h1>
<p class="lede">${problem.whatNow}</p>
<p>${buttonLink({ label: say.home, href: `/${language}` })}</p>`,
  })
}
