/** What people may ask about their own data, for residents: no script needed. */
import { partnership } from '../../../kit/partnership.ts'
import { html, type Language, residentDocument } from '../../../kit/resident/index.ts'
import { yourRights as en } from '../messages/your-rights.en.ts'
import { yourRights as nl } from '../messages/your-rights.nl.ts'

const words = { nl, en }

export function rightsPage(_data: unknown, language: Language) {
  const say = words[language]
  const { name, address, telephone } = partnership.contactPoint
  return residentDocument({
    language,
    path: '/uw-rechten',
    title: say.title,
    main: html`<h1>${say.title}</h1>
<p class="lede">${say.lede}</p>
<h2>${say.what}</h2>
<dl class="term-list">${say.kinds.map(([kind, example]) => html`<div><dt>${kind}</dt><dd>${example}</dd></div>`)}</dl>
<h2>${say.how}</h2>
<p>${say.howText}</p>
<p>${say.howNeeds}</p>
<h3>${say.contact}</h3>
<p><strong>${name[language]}</strong><br>${address}<br>${say.telephone} ${telephone}</p>
<h2>${say.next}</h2>
<ol>${say.steps.map((step) => html`<li>${step}</li>`)}</ol>
<h2>${say.not}</h2>
<p>${say.notText}</p>
<h2>${say.told}</h2>
<p>${say.toldText}</p>
<h2>${say.police}</h2>
<p>${say.policeText}</p>
<h2>${say.disagree}</h2>
<p>${say.disagreeText}</p>
<p><a href="/${language}/regels">${say.rules}</a></p>`,
  })
}
