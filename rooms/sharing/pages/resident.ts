/** Who shares what, for residents: the same register as at the workbench, no script needed. */
import { html, type Language, residentDocument, table } from '../../../kit/resident/index.ts'
import type { RegimeInRegister, Register } from '../contract.ts'
import { categories as categoriesEn } from '../messages/categories.en.ts'
import { categories as categoriesNl } from '../messages/categories.nl.ts'
import { register as en } from '../messages/register.en.ts'
import { register as nl } from '../messages/register.nl.ts'

const words = { nl, en }
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
