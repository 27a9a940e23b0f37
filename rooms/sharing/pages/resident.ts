/** Who shares what, for residents: the same register as at the workbench, no script needed. */
import { formats } from '../../../kit/language.ts'
import { html, type Language, residentDocument, table } from '../../../kit/resident/index.ts'
import type { RegimeInRegister, Register } from '../contract.ts'
import type { ShownCovenant } from '../covenant/contract.ts'
import { categories as categoriesEn } from '../messages/categories.en.ts'
import { categories as categoriesNl } from '../messages/categories.nl.ts'
import { covenants as covenantsEn } from '../messages/covenants.en.ts'
import { covenants as covenantsNl } from '../messages/covenants.nl.ts'
import { register as en } from '../messages/register.en.ts'
import { register as nl } from '../messages/register.nl.ts'

const words = { nl, en }
const signedWords = { nl: covenantsNl, en: covenantsEn }
const kindsOfData = { nl: categoriesNl, en: categoriesEn }

export function rulesPage(register: Register, signed: readonly ShownCovenant[], language: Language) {
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
      )}</dl>
${processingsOf(register, language)}
${signedOf(signed, language)}`,
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

/** The register of processing activities (GDPR 30) follows from the purposes in force: none exists beside them. */
function processingsOf({ purposes, regimes }: Register, language: Language) {
  const say = words[language]
  const nameOf = (code: string) => regimes.find((regime) => regime.code === code)?.name ?? code
  return html`<h2>${say.processings}</h2>
<p>${say.processingsLede}</p>
<dl class="term-list">${purposes.map(
    ({ code, version, regime, name, says, ground }) =>
      html`<div><dt>${name} <span class="hint">${code}/${version}</span></dt>
<dd>${says} <span class="hint">${nameOf(regime)} · ${ground.label} · ${say.noAlgorithm}</span></dd></div>`,
  )}</dl>`
}

function signedOf(signed: readonly ShownCovenant[], language: Language) {
  const say = signedWords[language]
  const { shortDay, list } = formats(language)
  return html`<h2>${say.title}</h2>
<p>${say.lede}</p>
${signed.length === 0 && html`<p>${say.none}</p>`}
<dl class="term-list">${signed.map(
    ({ name, parties, from, until, state, documentSha256 }) =>
      html`<div><dt>${name} <span class="hint">${say.states[state]}</span></dt>
<dd>${list(parties.map((party) => party.name))}. ${say.fromUntil(shortDay(from), shortDay(until))}. <span class="hint">${say.fingerprint}: <code>${documentSha256}</code></span></dd></div>`,
  )}</dl>`
}
