/** Who shares what, for residents: the same register as at the workbench, no script needed. */
import { partnership } from '../../../kit/partnership.ts'
import { html, type Language, residentDocument, table } from '../../../kit/resident/index.ts'
import type { RegimeInRegister, Register } from '../contract.ts'
import { categories as categoriesEn } from '../messages/categories.en.ts'
import { categories as categoriesNl } from '../messages/categories.nl.ts'
import { register as en } from '../messages/register.en.ts'
import { register as nl } from '../messages/register.nl.ts'
import { yourRights as rightsEn } from '../messages/your-rights.en.ts'
import { yourRights as rightsNl } from '../messages/your-rights.nl.ts'

const words = { nl, en }
const rightsWords = { nl: rightsNl, en: rightsEn }
const kindsOfData = { nl: categoriesNl, en: categoriesEn }

export function rulesPage(register: Register, language: Language) {
  const say = words[language]
  return residentDocument({
    language,
    path: '/regels',
    title: say.title,
    width: 'wide',
    main: html`<h1>${say.title}</h1>
<p class="lede">${say.ledeResident}</p>
<p>${say.noAnalysis} ${say.cannotShare}</p>
${register.regimes.length === 0 && html`<p>${say.empty}</p>`}
${register.regimes.map((regime) => regimeOf(regime, language))}
<h2>${say.organs}</h2>
<p>${say.organsLede}</p>
<dl class="term-list">${register.organs
      .filter(({ tasks }) => tasks.length > 0)
      .map(
        ({ name, tasks }) =>
          html`<div><dt>${name}</dt><dd><ul>${tasks.map(
            (task) => html`<li>${task.name} <span class="hint">${task.ground.label}</span></li>`,
          )}</ul></dd></div>`,
      )}</dl>`,
  })
}

function regimeOf(regime: RegimeInRegister, language: Language) {
  const say = words[language]
  const named = kindsOfData[language]
  return html`<section>
<h2>${regime.name} <span class="hint">${say.states[regime.state]}</span></h2>
<p>${regime.aim.text} <span class="hint">${regime.aim.ground.label}</span></p>
${regime.example && html`<p><strong>${say.example}</strong></p>`}
${regime.state === 'refused' && regime.reportingPoint && html`<p><strong>${say.refusedNow(regime.reportingPoint.name, regime.reportingPoint.telephone)}</strong></p>`}
<p>${regime.controllers.text} <span class="hint">${regime.controllers.ground.label}</span></p>
${
  regime.participants.length > 0 &&
  html`<h3>${say.participants}</h3>
<ul>${regime.participants.map(({ name, kind }) => html`<li>${name} <span class="hint">${say.kinds[kind]}</span></li>`)}</ul>`
}
<h3>${say.categories}</h3>
<p>${regime.categoryRule.text} <span class="hint">${regime.categoryRule.ground.label}</span></p>
${
  regime.categories.length > 0 &&
  table({
    language,
    caption: `${say.categories}: ${regime.name}`,
    columns: [{ label: say.category }, { label: say.suppliers }, { label: say.law }],
    rows: regime.categories.map(({ code, suppliers, ground, phase, secrecy }) => [
      html`${named[code] ?? code}${secrecy && html` <span class="hint">${say.secrecy}</span>`}${phase > 1 && html` <span class="hint">${say.phase} ${phase}</span>`}`,
      suppliers.join(', '),
      ground.label,
    ]),
  })
}
<h3>${say.circleTitle}</h3>
<p>${say.circle(regime.circle.hops)} <span class="hint">${regime.circle.ground.label}</span></p>
${
  regime.criteria.length > 0 &&
  html`<h3>${say.criteria}</h3>
<ol type="a">${regime.criteria.map(({ text }) => html`<li>${text}</li>`)}</ol>`
}
<h3>${say.retention}</h3>
<p>${
    regime.retention
      ? html`${say.years(regime.retention.maxYears)} ${regime.retention.renewYears > 0 && say.renew(regime.retention.renewYears)} <span class="hint">${regime.retention.ground.label}</span>`
      : say.noRetention
  }</p>
</section>`
}

/** What people may ask about their own data, and where. */
export function rightsPage(_data: unknown, language: Language) {
  const say = rightsWords[language]
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
