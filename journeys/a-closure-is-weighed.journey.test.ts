/**
 * A closure: a mother and a child live there. It cannot be decided until everybody is known, two questions were answered about
 * each of them and a second person signed, lighter means and "who else?" were weighed, the advice stands there and she was heard.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemClock } from '../foundation/clock.ts'
import {
  axe,
  fitsTheScreen,
  noFaults,
  type OpenedPage,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { goByMenu, type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

let house: JourneyHouse
let browser: TestBrowser
let file = ''

before(async () => {
  house = await journeyHouse()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await house?.close()
})

async function at(subject: string, path: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}) {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(house.links.workbench + path)
  await page.locator('.app-main h1').waitFor()
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[0349]/)
  await page.context().close()
}
async function fillDate(page: OpenedPage, name: string, iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-')
  await page.locator(`#${name}-day`).fill(day)
  await page.locator(`#${name}-month`).fill(month)
  await page.locator(`#${name}-year`).fill(year)
}
const inDays = (days: number) =>
  new Date(Date.parse(`${systemClock.today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const dialog = (page: OpenedPage) => page.getByRole('dialog')
const save = async (page: OpenedPage, name = 'Vastleggen') => {
  await dialog(page).getByRole('button', { name, exact: true }).click()
  await dialog(page).waitFor({ state: 'detached' })
}

test('a closure is weighed for everybody who lives there', async (t) => {
  await t.test('a legal adviser opens a file on a power of the mayor', async () => {
    const page = await at('hugo', '/maatregelen')
    await page.getByRole('heading', { name: 'Wat er moet gebeuren' }).waitFor()
    await axe(page)
    await goByMenu(page, 'Bevoegdheden')
    await page.getByRole('heading', { name: 'Bevoegdheden' }).waitFor()
    await axe(page)
    await screenshot(page, 'measures/powers')
    await page.getByRole('link', { name: 'Sluiting van een woning of pand (drugs)' }).click()
    await page.getByText('ECLI:NL:RVS:2019:2912').waitFor()
    await axe(page)
    await screenshot(page, 'measures/power')
    await page.goto(`${house.links.workbench}/maatregelen/nieuw`)
    await page.getByLabel('Bevoegdheid').selectOption({ label: 'Sluiting van een woning of pand (drugs)' })
    await page.getByRole('radio', { name: /^a\. Drugs/ }).check()
    await page.getByLabel('Tegen welk verschijnsel?').selectOption({ label: 'Hennepteelt in woningen' })
    await page.getByLabel('Waar', { exact: true }).fill('Voorbeeldstraat 12, Maastricht')
    await page
      .getByLabel('Wat is er gevonden?')
      .fill('In de schuur stonden 140 hennepplanten. De bewoonster was thuis.')
    await page.getByLabel('Waaruit blijkt dat?').fill('Bestuurlijke rapportage van de politie, 9 november 2026')
    await axe(page)
    await screenshot(page, 'measures/open-file')
    await page.getByRole('button', { name: 'Dossier openen' }).click()
    await page.getByRole('heading', { name: 'Wat er nog moet komen' }).waitFor()
    file = new URL(page.url()).pathname
    await axe(page)
    await screenshot(page, 'measures/empty-file')
    await closed(page)
  })

  await t.test('the mayor cannot decide while it is unknown who lives there', async () => {
    const page = await at('marieke', file, { language: 'en', width: 360 })
    await page.getByRole('button', { name: 'Decide' }).click()
    await dialog(page).getByRole('radio', { name: 'Impose this measure' }).check()
    await dialog(page).getByLabel('How many days?').fill('90')
    await dialog(page)
      .getByLabel(/^Why\?/)
      .fill('The premises must close.')
    await axe(page)
    await screenshot(page, 'measures/decide-narrow')
    await dialog(page).getByRole('button', { name: 'Decide' }).click()
    await page.getByRole('heading', { name: 'It is not known yet who lives there' }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'measures/stopped-narrow', { whole: false })
    await closed(page)
  })

  await t.test('everybody who lives there is named, one by one', async () => {
    const page = await at('hugo', file)
    for (const [name, role, minor] of [
      ['Sanne Voorbeeld', 'hoofdbewoner', 'Nee'],
      ['Fee Voorbeeld', 'kind', 'Ja'],
    ] as const) {
      await page.getByRole('button', { name: 'Bewoner toevoegen' }).click()
      await dialog(page).getByLabel('Naam').fill(name)
      await dialog(page).getByLabel('Hoe woont deze persoon er?').selectOption({ label: role })
      await dialog(page).getByRole('radio', { name: minor, exact: true }).check()
      await axe(page)
      await save(page)
      await page.getByRole('heading', { name, exact: true }).first().waitFor()
    }
    await axe(page)
    await screenshot(page, 'measures/household')
    await closed(page)
  })

  await t.test('somebody who was put in by mistake is struck by two people, and leaves only a trace', async () => {
    const page = await at('hugo', file)
    await page.getByRole('button', { name: 'Bewoner toevoegen' }).click()
    await dialog(page).getByLabel('Naam').fill('Buur Verkeerd')
    await dialog(page).getByLabel('Hoe woont deze persoon er?').selectOption({ label: 'andere bewoner' })
    await dialog(page).getByRole('radio', { name: 'Nee', exact: true }).check()
    await save(page)
    const card = page
      .locator('.card')
      .filter({ has: page.getByRole('heading', { name: 'Buur Verkeerd', exact: true }) })
    await card.getByRole('button', { name: 'Doorstrepen: vergissing' }).click()
    await dialog(page).getByRole('radio', { name: 'woont ergens anders' }).check()
    await dialog(page).getByLabel('Waaruit blijkt dat?').fill('Staat op een ander adres ingeschreven.')
    await axe(page)
    await save(page)
    await card.getByText('Een tweede collega moet dit bevestigen.').waitFor()
    await axe(page)
    await screenshot(page, 'measures/strike-proposed')
    await closed(page)
    const second = await at('nele', file, { width: 360 })
    await second.getByRole('button', { name: 'Bevestigen: doorstrepen' }).click()
    await second.getByRole('heading', { name: 'Doorgestreept' }).waitFor()
    assert.equal(await second.getByText('Buur Verkeerd').count(), 0)
    await axe(second)
    await fitsTheScreen(second)
    await closed(second)
  })

  await t.test('every question has an answer with its reason, or somebody who finds out', async () => {
    const page = await at('hugo', `${file}/afwegen`)
    const words = async () => page.locator('.app-main h1').innerText()
    const next = async () => {
      const before = await words()
      await page.getByRole('button', { name: 'Vastleggen en verder' }).click()
      await page.waitForFunction((title) => document.querySelector('.app-main h1')?.textContent !== title, before)
    }
    await axe(page)
    await page.getByRole('button', { name: 'Vastleggen en verder' }).click()
    await page.getByText('Vul dit in.').first().waitFor()
    await screenshot(page, 'measures/question')
    const answers: { readonly [title: string]: { pick?: string; days?: string } } = {
      'Welke lichtere middelen zijn overwogen?': { pick: 'waarschuwing' },
      'Hoe lang moet de maatregel duren?': { days: '90' },
      'Wonen er minderjarige kinderen?': { pick: 'Ja' },
      'Waar kunnen de bewoners in die tijd wonen?': { pick: 'Wij bieden iets aan' },
      'Eindigt de huur?': { pick: 'Ja, dat verwacht ik' },
      'Komt de bewoner op een zwarte lijst van verhuurders in de regio?': { pick: 'Ja, dat verwacht ik' },
      'Verandert of stopt een uitkering?': { pick: 'Nee' },
      'Ontstaan er schulden?': { pick: 'Ja, dat verwacht ik' },
      'Moet een kind van school wisselen of mist het school?': { pick: 'Ja, dat verwacht ik' },
      'Wat is deze persoon te verwijten?': { pick: 'kon het niet weten' },
      'Heeft deze persoon een bijzondere band met de woning?': { pick: 'Nee, een gewone' },
      'Kan deze persoon na afloop terug?': { pick: 'Nee' },
      'Raakt de maatregel de gezondheid van deze persoon?': { pick: 'Nee' },
      'Wie nog meer? Wat wordt er gedaan aan wie erachter zit?': { pick: 'er loopt een onderzoek' },
    }
    for (let asked = 0; asked < 40; asked++) {
      const title = await words()
      if (title === 'U bent langs alle vragen gegaan') break
      if (title === 'Ontstaan er schulden?') {
        await page.getByRole('radio', { name: 'Nog niet', exact: true }).check()
        await page.getByLabel('Wie zoekt het uit, en hoe?').fill('Nele vraagt het bij schuldhulpverlening na.')
        await fillDate(page, 'dueOn', inDays(5))
        await axe(page)
        await screenshot(page, 'measures/not-known-yet')
        await next()
        continue
      }
      const { pick, days } = answers[title] ?? {}
      await page.getByRole('radio', { name: 'Ja', exact: true }).first().check()
      if (pick) await page.locator('[data-field="choices"]').getByLabel(pick, { exact: true }).check()
      if (days) await page.getByLabel('Aantal dagen').fill(days)
      await page.getByLabel('Waarom?', { exact: true }).fill(`Uitgelegd bij: ${title.slice(0, 60)}`)
      if (title === 'Hoe lang moet de maatregel duren?') {
        await axe(page)
        await screenshot(page, 'measures/how-long')
      }
      await next()
    }
    await page.getByRole('heading', { name: 'U bent langs alle vragen gegaan' }).waitFor()
    await axe(page)
    await page.getByRole('link', { name: 'Naar het dossier' }).click()
    await page.getByText('Nog niet bekend; uitgezocht').waitFor()
    await page.getByRole('link', { name: 'Wijzigen: Ontstaan er schulden?' }).click()
    await page.getByRole('radio', { name: 'Ja', exact: true }).first().check()
    await page.locator('[data-field="choices"]').getByLabel('Nee', { exact: true }).check()
    await page.getByLabel('Waarom?', { exact: true }).fill('De gemeente betaalt de dubbele huur.')
    await next()
    await page.goto(house.links.workbench + file)
    await page.getByText('De gemeente betaalt de dubbele huur.').waitFor()
    await axe(page)
    await screenshot(page, 'measures/weighed')
    await closed(page)
  })

  await t.test('about each of them: did they know, were they free; help first, and a second person signs', async () => {
    const page = await at('hugo', file)
    for (const name of ['Sanne Voorbeeld', 'Fee Voorbeeld']) {
      const card = page.locator('.card').filter({ has: page.getByRole('heading', { name, exact: true }) })
      await card.getByRole('link', { name: 'Toets invullen' }).click()
      await page.getByRole('heading', { name: 'Wist deze persoon ervan?' }).waitFor()
      await page.getByRole('button', { name: 'Verder' }).click()
      await page.getByText('Kies een antwoord').first().waitFor()
      await axe(page)
      const mother = name.startsWith('Sanne')
      for (const answer of ['Nee', mother ? 'Nee' : 'Ja', mother ? 'Ja' : 'Nee', mother ? 'Ja' : 'Nee', 'Nee', 'Nee']) {
        await page.getByRole('radio', { name: answer, exact: true }).check()
        await page.getByRole('button', { name: 'Verder' }).click()
      }
      if (mother) {
        await page.getByRole('heading', { name: 'Er zijn tekenen dat iemand is gebruikt' }).waitFor()
        await page.getByRole('checkbox', { name: 'hulp bij schulden' }).check()
        await fillDate(page, 'helpOfferedOn', inDays(-3))
        await fillDate(page, 'adviceAskedOn', inDays(-3))
        await axe(page)
        await screenshot(page, 'measures/help-first')
        await page.getByRole('button', { name: 'Verder' }).click()
      }
      await page
        .getByLabel('Waaruit blijkt dat?')
        .fill('Zij leende van een man in de straat en moest de schuur afstaan.')
      await page.getByRole('button', { name: 'Verder' }).click()
      await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
      await axe(page)
      await screenshot(page, `measures/check-answers-${mother ? 'mother' : 'child'}`)
      await page.getByRole('button', { name: 'Vastleggen' }).click()
      await page.getByRole('heading', { name: 'Wat er nog moet komen' }).waitFor()
    }
    assert.equal(
      await page.getByRole('button', { name: 'Ondertekenen als tweede' }).count(),
      0,
      'not by the same person',
    )
    await closed(page)
    const second = await at('nele', file, { language: 'en', width: 360 })
    for (let turn = 0; turn < 2; turn++) {
      await second.getByRole('button', { name: 'Sign as the second' }).first().click()
      await second
        .getByText(/signed by Nele Frissen/)
        .nth(turn)
        .waitFor()
    }
    await axe(second)
    await fitsTheScreen(second)
    await screenshot(second, 'measures/signed-narrow')
    await closed(second)
  })

  await t.test(
    'she is heard in her own words; advice stands there as it came, and is set aside only with reasons',
    async () => {
      const page = await at('hugo', file)
      await page.getByRole('button', { name: 'Om zienswijze vragen' }).click()
      await fillDate(page, 'until', inDays(14))
      await axe(page)
      await save(page)
      await page.getByText('gevraagd, tot en met').waitFor()
      await page.getByRole('button', { name: 'Zienswijze vastleggen' }).click()
      await dialog(page).getByRole('radio', { name: 'gegeven', exact: true }).check()
      await dialog(page)
        .getByLabel(/In de woorden van de bewoner/)
        .fill('Ik wist niet wat er stond. Mijn dochter zit om de hoek op school.')
      await axe(page)
      await save(page)
      // The social team is asked on a page of its own.
      await page.getByRole('button', { name: 'Advies vragen' }).click()
      await dialog(page).getByRole('radio', { name: 'Advies over zorg' }).check()
      await dialog(page).getByLabel('Aan wie?').selectOption({ label: 'Sociaal team (college)' })
      await fillDate(page, 'dueOn', inDays(7))
      await dialog(page).getByLabel('Wat wilt u weten?').fill('Welke hulp loopt er voor mevrouw?')
      await dialog(page).getByRole('checkbox', { name: 'Sanne Voorbeeld' }).check()
      await axe(page)
      await screenshot(page, 'measures/ask-advice')
      await save(page)
      await page.getByText('staat op hun pagina').waitFor()
      const team = await at('evi', '/advies-gevraagd', { width: 360 })
      await axe(team)
      await fitsTheScreen(team)
      await screenshot(team, 'measures/asked-advice-narrow')
      await team.getByRole('link', { name: 'Advies over zorg' }).last().click()
      await team.getByText('Welke hulp loopt er voor mevrouw?').waitFor()
      await team.getByText('Sanne Voorbeeld').waitFor()
      assert.ok(!(await team.locator('.app-main').innerText()).includes('hennepplanten'), 'nothing else of the file')
      await team.getByRole('button', { name: 'Advies geven' }).click()
      await team.locator('.field-wrong').first().waitFor()
      await axe(team)
      await team.getByRole('radio', { name: 'geen bezwaar tegen de maatregel' }).check()
      await team.getByRole('textbox', { name: 'Uw advies' }).fill('De hulp gaat mee, als zij in de buurt blijft wonen.')
      await team.getByRole('radio', { name: 'Ja, met toestemming van de bewoner' }).check()
      await team.getByLabel('Waaruit blijkt dat?').fill('Zij tekende op het spreekuur.')
      await axe(team)
      await fitsTheScreen(team)
      await screenshot(team, 'measures/give-advice-narrow')
      await team.getByRole('button', { name: 'Advies geven' }).click()
      await team.getByText('Uw advies staat in het dossier, zoals u het schreef.').waitFor()
      await axe(team)
      await closed(team)
      await page.reload()
      await page.getByText('De hulp gaat mee, als zij in de buurt blijft wonen.').waitFor()
      await page.getByText('Door het orgaan zelf geschreven, onveranderd').waitFor()
      for (const [kind, verdict] of [['Advies over de kinderen', 'bezwaar tegen de maatregel']] as const) {
        await page.getByRole('button', { name: 'Advies vragen' }).click()
        await dialog(page).getByRole('radio', { name: kind }).check()
        await dialog(page).getByLabel('Aan wie?').selectOption({ index: 1 })
        await fillDate(page, 'dueOn', inDays(7))
        await dialog(page).getByRole('radio', { name: 'Buiten Schakel om, bijvoorbeeld op papier' }).check()
        await axe(page)
        await save(page)
        await page.getByRole('button', { name: 'Advies van papier opnemen' }).click()
        await dialog(page).getByRole('radio', { name: verdict, exact: true }).check()
        await dialog(page).getByLabel('De tekst van het advies').fill('Het kind heeft rust en de eigen school nodig.')
        await axe(page)
        await save(page)
      }
      await page
        .getByText('Een advies heeft bezwaar of kon niet worden gegeven, en er staan geen redenen bij')
        .waitFor()
      await page.getByRole('button', { name: 'Uitleggen waarom dit niet wordt gevolgd' }).click()
      await dialog(page)
        .getByLabel('Redenen')
        .fill('Er is een woning in dezelfde straat gevonden; het kind blijft op school.')
      await axe(page)
      await save(page)
      await page.getByRole('heading', { name: 'Alles staat in het dossier' }).waitFor()
      await axe(page)
      await screenshot(page, 'measures/complete')
      assert.equal(
        await page.getByRole('button', { name: 'Besluiten', exact: true }).count(),
        0,
        'an adviser decides nothing',
      )
      await closed(page)
    },
  )

  await t.test(
    'what the alliance released to the mayor goes into the file, one item, and nothing else of the case',
    async () => {
      const { rows } = await house.owner.query(
        `select case_id from casework.contributions where organ = 'politie' and category = 'toezichtHandhaving' and state = 'open'
        order by contributed_at limit 1`,
      )
      const police = await at('bram', `/zaken/${rows[0].case_id}/vrijgeven`)
      await police.getByRole('radio', { name: 'een deelnemer', exact: true }).check()
      await police.getByLabel('Welk orgaan?').selectOption('burgemeester')
      await police.getByLabel('Voor welke taak?').selectOption('opiumwet-13b')
      await police.getByRole('radio', { name: 'een publieke taak' }).check()
      await police.getByRole('radio', { name: 'uitkomst van het casusoverleg' }).check()
      await police.getByRole('textbox', { name: 'Waarom is dit noodzakelijk?' }).fill('Om te besluiten over de schuur.')
      await police.getByRole('checkbox', { name: /^toezicht en handhaving/ }).check()
      await police.getByRole('checkbox', { name: /Ik heb nagekeken of dit klopt/ }).check()
      await police.getByRole('button', { name: 'Voorstel maken' }).click()
      await police.getByRole('button', { name: 'Voorleggen' }).click()
      await police.getByRole('textbox', { name: /Aan wie en hoe/ }).fill('Aan de burgemeester, in het systeem.')
      await police.getByRole('button', { name: 'Overdragen' }).click()
      await police.getByText('overgedragen', { exact: true }).waitFor()
      await closed(police)
      const mayor = await at('marieke', `${file}/opnemen`, { width: 360 })
      await mayor.getByText('Elf meldingen').waitFor()
      await axe(mayor)
      await fitsTheScreen(mayor)
      await screenshot(mayor, 'measures/take-over-narrow')
      await mayor.getByRole('button', { name: 'Aan dit dossier geven' }).click()
      await mayor.getByText('Het staat binnen enkele minuten in het dossier.').waitFor()
      await closed(mayor)
      const page = await at('hugo', file)
      for (let turn = 0; turn < 60 && (await page.getByText('Elf meldingen').count()) === 0; turn++) {
        await page.waitForTimeout(1000)
        await page.reload()
        await page.getByRole('heading', { name: 'Uit een samenwerkingsverband' }).waitFor()
        await page.waitForTimeout(500)
      }
      await page.getByText('Elf meldingen').waitFor()
      await axe(page)
      assert.equal(await page.getByText(rows[0].case_id).count(), 0)
      await closed(page)
    },
  )

  await t.test('the mayor decides, within the reasoned time; the file then stays as it is', async () => {
    const page = await at('marieke', file)
    await page.getByRole('button', { name: 'Besluiten', exact: true }).click()
    assert.equal(await dialog(page).getByRole('radio', { checked: true }).count(), 0, 'nothing is filled in beforehand')
    await dialog(page).getByRole('radio', { name: 'Deze maatregel opleggen' }).check()
    await dialog(page).getByLabel('Hoeveel dagen?').fill('91')
    await dialog(page)
      .getByLabel(/^Waarom\?/)
      .fill('Zij krijgt hulp; de schuur gaat dicht.')
    await dialog(page).getByRole('button', { name: 'Besluiten', exact: true }).click()
    await page.getByRole('heading', { name: 'Voor deze duur staat geen reden in het dossier' }).waitFor()
    await dialog(page).getByLabel('Hoeveel dagen?').fill('30')
    await save(page, 'Besluiten')
    await page.getByText('Besloten door Marieke Schoenmakers').waitFor()
    await page.getByText('Bezwaar kan tot en met').waitFor()
    assert.equal(await page.getByRole('link', { name: /^Wijzigen/ }).count(), 0)
    await axe(page)
    await screenshot(page, 'measures/decided')
    await page.getByRole('button', { name: 'Bezwaar of beroep vastleggen' }).click()
    await dialog(page).getByLabel('Wat is er ingediend?').selectOption({ label: 'Bezwaar' })
    await fillDate(page, 'lodgedOn', inDays(0))
    await axe(page)
    await save(page)
    await page.getByText(/^Bezwaar, /).waitFor()
    await page.getByText(/^Uiterlijk .* moet uw orgaan hier iets aan doen/).waitFor()
    await closed(page)
  })

  await t.test(
    'she gets a letter in plain words that her organ signs, and not one word of what others said',
    async () => {
      const page = await at('nele', file)
      assert.equal(await page.getByRole('link', { name: 'Brief aan Fee Voorbeeld' }).count(), 0, 'not to a child')
      await page.getByRole('link', { name: 'Brief aan Sanne Voorbeeld' }).click()
      await page.getByRole('heading', { name: 'Bent u het er niet mee eens?' }).waitFor()
      await page.getByText('Mijn dochter zit om de hoek op school.').waitFor()
      const words = await page.locator('.written-letter').innerText()
      for (const hidden of ['Marieke', 'Hugo', 'leende', 'schulden', 'Het kind heeft rust'])
        assert.ok(!words.includes(hidden), hidden)
      assert.match(words, /Opiumwet, artikel 13b, lid 1\./, 'the law by its name')
      await axe(page)
      await screenshot(page, 'measures/letter')
      const [file_] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Bewaren als pdf' }).click(),
      ])
      assert.equal(file_.suggestedFilename(), 'besluit.pdf')
      await closed(page)
      const english = await at('nele', new URL(page.url()).pathname, { language: 'en', width: 360 })
      await english.getByRole('heading', { name: 'Do you disagree?' }).waitFor()
      await axe(english)
      await fitsTheScreen(english)
      await screenshot(english, 'measures/letter-narrow')
      await closed(english)
    },
  )

  await t.test('an objection shortens the measure; what follows from it is recorded beside what was said', async () => {
    const page = await at('hugo', '/maatregelen')
    await page.getByText('beslissen op bezwaar').waitFor()
    await axe(page)
    await screenshot(page, 'measures/deadlines')
    await page.goto(house.links.workbench + file)
    await page.getByRole('button', { name: 'Uitkomst vastleggen' }).click()
    await dialog(page).getByRole('radio', { name: 'deels gegrond' }).check()
    await fillDate(page, 'endedOn', inDays(0))
    assert.equal(await dialog(page).getByRole('radio', { name: 'de maatregel is geschorst' }).count(), 0)
    await dialog(page).getByRole('radio', { name: 'de maatregel duurt korter' }).check()
    await dialog(page).getByLabel('Hoeveel dagen duurt de maatregel dan?').fill('60')
    await fillDate(page, 'effectOn', inDays(0))
    await dialog(page).getByLabel('Wat zegt de commissie of de rechter?').fill('Het belang van het kind woog te licht.')
    await axe(page)
    await dialog(page).getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await page.getByRole('heading', { name: 'Dit gevolg past niet bij de uitkomst' }).waitFor()
    await dialog(page).getByLabel('Hoeveel dagen duurt de maatregel dan?').fill('14')
    await save(page)
    await page.getByRole('heading', { name: 'Hoe de maatregel er nu voor staat' }).waitFor()
    await axe(page)
    await screenshot(page, 'measures/after-objection')
    await closed(page)
  })

  await t.test(
    'what becomes of them is kept after it was decided on and told to them; the council reads about nobody',
    async () => {
      // The demonstration decided on its ledger already: here it is decided on anew.
      await house.owner.query('delete from casework.ledger_accounts')
      await house.owner.query('delete from casework.ledger_bases')
      const adviser = await at('hugo', file)
      await adviser.getByText('De burgemeester moet eerst besluiten over het register.').waitFor()
      await closed(adviser)
      const mayor = await at('marieke', '/gevolgen')
      await mayor.getByRole('heading', { name: 'Over dit register is nog niet besloten' }).waitFor()
      await axe(mayor)
      await mayor.getByRole('button', { name: 'Besluiten over het register' }).click()
      await dialog(mayor).getByLabel('Grondslag').fill('Besluit van de burgemeester (voorbeeld)')
      for (const kind of ['huur beëindigd', 'schuld', 'kind naar een andere school'])
        await dialog(mayor).getByRole('checkbox', { name: kind }).check()
      await dialog(mayor).getByLabel('Hoeveel maanden na het besluit?').fill('24')
      await dialog(mayor).getByLabel('Effectbeoordeling (DPIA)').fill('DPIA 2026-4 (voorbeeld)')
      await fillDate(mayor, 'assessedOn', inDays(-20))
      await axe(mayor)
      await screenshot(mayor, 'measures/adopt-ledger', { whole: false })
      await save(mayor)
      await mayor.getByText('DPIA 2026-4 (voorbeeld)').waitFor()
      await axe(mayor)
      await closed(mayor)
      const page = await at('hugo', file)
      await page.getByRole('button', { name: 'Beginnen met bijhouden' }).click()
      await dialog(page).getByRole('radio', { name: 'ja, er is een onderzoek of maatregel begonnen' }).check()
      await axe(page)
      await save(page)
      await page.getByText('Het huishouden weet dit nog niet.').waitFor()
      await page.getByRole('button', { name: 'Het huishouden vertellen' }).click()
      await dialog(page).getByRole('radio', { name: 'in een gesprek' }).check()
      await axe(page)
      await save(page)
      await page.getByRole('button', { name: 'Gevolg vastleggen' }).click()
      await dialog(page).getByLabel('Gevolg', { exact: true }).selectOption({ label: 'schuld' })
      await fillDate(page, 'onDay', inDays(0))
      await dialog(page)
        .getByLabel(/^Bedrag in euro/)
        .fill('veel')
      await dialog(page).getByRole('radio', { name: 'het huishouden zelf' }).check()
      await axe(page)
      await dialog(page).getByRole('button', { name: 'Vastleggen', exact: true }).click()
      await dialog(page).getByRole('alert').waitFor()
      await dialog(page)
        .getByLabel(/^Bedrag in euro/)
        .fill('1200,50')
      await save(page)
      await page.getByText('€ 1.200,50').waitFor()
      await page.getByRole('button', { name: 'Beëindigen' }).click()
      await dialog(page).getByRole('radio', { name: 'het is hersteld' }).check()
      await dialog(page).getByRole('radio', { name: 'het huishouden zelf' }).check()
      await axe(page)
      await save(page)
      await page.getByText(/^het is hersteld/).waitFor()
      await page.getByText('na 24 maanden').waitFor()
      await axe(page)
      await screenshot(page, 'measures/consequences')
      await closed(page)
      // What only time makes: three months later.
      await house.owner.query(
        `update casework.ledger_accounts set decided_on = decided_on - 100, destroy_by = destroy_by - 104`,
      )
      const later = await at('hugo', '/gevolgen')
      await later.getByRole('cell', { name: 'na 3 maanden' }).waitFor()
      await later.goto(house.links.workbench + file)
      await later.getByRole('button', { name: 'Opnieuw gekeken' }).click()
      await dialog(later).getByRole('checkbox', { name: 'hulp bij schulden' }).check()
      await axe(later)
      await save(later)
      await later.getByText('hulp bij schulden', { exact: true }).first().waitFor()
      await axe(later)
      await closed(later)
      const council = await at('tom', '/cijfers-over-gevolgen', { width: 360, language: 'en' })
      await council.getByRole('heading', { name: 'There are no figures yet' }).waitFor()
      await axe(council)
      await fitsTheScreen(council)
      await closed(council)
    },
  )

  await t.test(
    'whoever works for another organ finds no file; those who watch see no decision without a check',
    async () => {
      const police = await at('bram', file)
      await police
        .getByRole('heading', { name: /Niet gevonden|niet gevonden/ })
        .first()
        .waitFor()
      await closed(police)
      for (const subject of ['ruud', 'trees']) {
        const page = await at(subject, '/toezicht-op-maatregelen', { width: 360 })
        await page.getByRole('heading', { name: 'Geen enkel besluit ging door zonder toets' }).waitFor()
        await axe(page)
        await fitsTheScreen(page)
        await closed(page)
      }
    },
  )

  await t.test('whoever is threatened at work reports it apart from every file, and few read it', async () => {
    const page = await at('hugo', '/bedreigd', { width: 360 })
    await page.getByRole('heading', { name: 'Er is niets gemeld' }).waitFor()
    await axe(page)
    await page.getByRole('button', { name: 'Bedreiging melden' }).click()
    await dialog(page).getByLabel('Wat is er gebeurd?').selectOption({ label: 'dreigende woorden' })
    await fillDate(page, 'onDay', inDays(-1))
    await dialog(page).getByLabel('Vertel wat u nodig vindt').fill('Aan de telefoon, na het besluit.')
    await axe(page)
    await screenshot(page, 'measures/report-threat-narrow', { whole: false })
    await save(page, 'Melden')
    await page.getByText('wacht op een reactie').waitFor()
    await fitsTheScreen(page)
    await closed(page)
    const mayor = await at('marieke', '/bedreigd', { language: 'en' })
    await mayor.getByText('Reported by Hugo Pisters').waitFor()
    await mayor.getByRole('button', { name: 'Record what was done' }).click()
    await dialog(mayor).getByRole('checkbox', { name: 'talked through with the worker' }).check()
    await axe(mayor)
    await save(mayor, 'Record')
    await mayor.getByText(/^taken up on/).waitFor()
    await axe(mayor)
    await screenshot(mayor, 'measures/threats')
    await closed(mayor)
    const colleague = await at('nele', '/bedreigd')
    await colleague.getByRole('heading', { name: 'Er is niets gemeld' }).waitFor()
    await closed(colleague)
  })

  await t.test('in acute danger the mayor does not wait; without a check the reasons are read elsewhere', async () => {
    const page = await at('marieke', '/maatregelen/nieuw', { language: 'en' })
    await page.getByLabel('Power').selectOption({ label: 'Closing a home (public order)' })
    await page.getByRole('radio', { name: /^b\. Serious violence/ }).check()
    await page.getByLabel('Against which phenomenon?').selectOption({ label: 'none of these' })
    await page.getByLabel('Where', { exact: true }).fill('Voorbeeldplein 3, Maastricht')
    await page.getByLabel('What was found?').fill('Shots were fired at the home last night.')
    await page.getByLabel('How is that known?').fill('Police report of today')
    await page.getByRole('button', { name: 'Open the file' }).click()
    await page.getByRole('heading', { name: 'What is still missing' }).waitFor()
    await page.getByRole('button', { name: 'Add a resident' }).click()
    await dialog(page).getByLabel('Name').fill('Riet Voorbeeld')
    await dialog(page).getByLabel('How does this person live there?').selectOption({ label: 'main resident' })
    await dialog(page).getByRole('radio', { name: 'No', exact: true }).check()
    await save(page, 'Record')
    await page.getByRole('button', { name: 'Urgent: it cannot wait' }).click()
    for (const label of [
      /^What happened/,
      /^Which danger/,
      /^Why can it not wait/,
      /^Who lives there/,
      /^Why can it not be shorter/,
    ])
      await dialog(page).getByLabel(label).fill('Written down that night.')
    await dialog(page).getByLabel('How many days is the shortest?').fill('3')
    await axe(page)
    await screenshot(page, 'measures/urgent-dialog', { whole: false })
    await save(page, 'Urgent: it cannot wait')
    await page.getByText('Urgent, in the name of Marieke Schoenmakers').waitFor()
    await page.getByRole('button', { name: 'Decide', exact: true }).click()
    await dialog(page).getByRole('radio', { name: 'Impose this measure' }).check()
    await dialog(page).getByLabel('How many days?').fill('3')
    await dialog(page)
      .getByLabel(/^Why\?/)
      .fill('Until the home is secured.')
    await save(page, 'Decide')
    await page.getByText('decided, not finished').waitFor()
    await page.getByRole('button', { name: 'Go on without a check' }).click()
    await dialog(page).getByLabel('Why is there no other way?').selectOption({ label: 'acute danger' })
    await dialog(page).getByLabel('Your reasons').fill('She is in hospital and cannot be asked today.')
    await axe(page)
    await save(page, 'Go on without a check')
    await page.getByText('She is in hospital').waitFor()
    await axe(page)
    await screenshot(page, 'measures/urgent')
    await closed(page)
    const officer = await at('ruud', '/toezicht-op-maatregelen')
    await officer.getByText('She is in hospital').waitFor()
    await officer.getByRole('cell', { name: 'Marieke Schoenmakers' }).waitFor()
    await axe(officer)
    await screenshot(officer, 'measures/watched')
    await closed(officer)
    const adviser = await at('hugo', '/maatregelen', { width: 360 })
    await adviser.getByText('besloten, nog niet af').waitFor()
    await axe(adviser)
    await fitsTheScreen(adviser)
    await screenshot(adviser, 'measures/list-narrow')
    await closed(adviser)
  })
})
