/**
 * A person asks what is known. The contact point takes it in without seeing a case; five organs answer, each for itself; one
 * invokes article 41; the letter gives what may be given and never says who reported. Later the ground ends. The person asks
 * to put something right, and it is done. On the way somebody is informed, and somebody tells of a breach.
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
let request: string

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
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[0349]/)
  await page.context().close()
}
/** What is done in the background is there within seconds: the page is loaded again until it is. */
async function comes(page: OpenedPage, awaited: ReturnType<OpenedPage['getByRole']>) {
  for (let looks = 0; looks < 30 && (await awaited.count()) === 0; looks++) {
    await page.waitForTimeout(1000)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(300)
  }
  await awaited.first().waitFor()
}
/** A date is three boxes; `name` is the field's. */
async function fillDate(page: OpenedPage, name: string, iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-')
  await page.locator(`#${name}-day`).fill(day)
  await page.locator(`#${name}-month`).fill(month)
  await page.locator(`#${name}-year`).fill(year)
}
const today = () => systemClock.today()
const go = (page: OpenedPage) => page.getByRole('button', { name: 'Verder' }).click()
const choose = async (page: OpenedPage, label: string | RegExp) => {
  await page.getByRole('radio', { name: label, exact: true }).check()
  await go(page)
}
/** Opens the question about what the organ brought, or the one in which it speaks for all. */
async function openQuestion(page: OpenedPage, about: RegExp, kind = 'Inzage') {
  await page.getByRole('row', { name: about }).filter({ hasText: kind }).getByRole('link').click()
  await page.getByRole('heading', { name: new RegExp(`^R-.*: ${kind}`) }).waitFor()
}
const own = /wat uw orgaan inbracht/
async function answer(page: OpenedPage, what: string, text?: string) {
  await choose(page, 'Ja, dezelfde persoon')
  await choose(page, what)
  if (text) {
    await page.getByRole('textbox', { name: /Wat krijgt de betrokkene te lezen/ }).fill(text)
    await go(page)
  }
}
const give = (page: OpenedPage) => page.getByRole('button', { name: 'Antwoord geven' }).click()
const recorded = (page: OpenedPage) => page.getByText('Uw antwoord is vastgelegd.').waitFor()

test('a person asks what is known', async (t) => {
  await t.test('a resident reads how to ask, on a telephone', async () => {
    const page = await browser.openPage({ width: 360 })
    await page.goto(`${house.links.resident}/nl/uw-rechten`)
    await page.getByRole('heading', { name: 'Uw rechten' }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'rights/resident-narrow')
    await page.goto(`${house.links.resident}/en/uw-rechten`)
    await page.getByText('We never say who reported something').waitFor()
    await page.context().close()
  })

  await t.test(
    'the contact point registers the request, establishes who asks, and consults without knowing whom',
    async () => {
      const page = await at('ines', '/verzoeken')
      await page.getByText('Er zijn geen verzoeken').waitFor()
      await page.getByRole('radio', { name: /^Inzage/ }).check()
      await page.getByRole('radio', { name: 'per brief' }).check()
      await fillDate(page, 'receivedOn', today())
      await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Milan Verbeek')
      await fillDate(page, 'birthDate', '2001-05-18')
      await page.getByRole('textbox', { name: /^Adres/ }).fill('Kromme Akker 14, 6200 AA Maastricht')
      await page.getByRole('button', { name: 'Inschrijven' }).click()
      await page.getByRole('alert').waitFor()
      await axe(page)
      await page
        .getByRole('textbox', { name: /in eigen woorden/ })
        .fill('Ik wil weten wat er over mij is opgeschreven.')
      await axe(page)
      await screenshot(page, 'rights/register')
      await page.getByRole('button', { name: 'Inschrijven' }).click()
      await page.getByRole('radio', { name: 'identiteitsbewijs getoond, niet gekopieerd' }).check()
      await screenshot(page, 'rights/identity')
      await axe(page)
      await page.getByRole('button', { name: 'Vastgesteld' }).click()
      await page.getByRole('button', { name: 'Raadplegen' }).click()
      await page.getByRole('heading', { name: 'De raadpleging loopt' }).waitFor()
      request = new URL(page.url()).pathname
      await axe(page)
      await screenshot(page, 'rights/consulting')
      await closed(page)
    },
  )

  await t.test(
    'the police answer for themselves and, as asked, for all together; no name of another gets through',
    async () => {
      const page = await at('bram', '/geraadpleegd')
      await page
        .getByRole('row', { name: own })
        .waitFor({ timeout: 30_000 })
        .catch(async () => {
          await page.reload()
          await page.getByRole('row', { name: own }).waitFor()
        })
      await axe(page)
      await screenshot(page, 'rights/asked')
      await openQuestion(page, own)
      await page.getByText('Gaat het om dezelfde persoon?').waitFor()
      await axe(page)
      await screenshot(page, 'rights/same-person')
      await go(page)
      await page.getByText('Vul dit in, of ga terug.').waitFor()
      await answer(page, 'Alles', 'Mevrouw Sanne Verbeek Jansen zei dat er overlast was.')
      await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
      await axe(page)
      await screenshot(page, 'rights/check-answers')
      await give(page)
      await page.getByText('In de tekst staat de naam van iemand anders').waitFor()
      await page.getByRole('button', { name: 'Wijzigen: Tekst' }).click()
      await page
        .getByRole('textbox', { name: /Wat krijgt de betrokkene te lezen/ })
        .fill('Sinds mei kwamen er elf meldingen van overlast in uw portiek.')
      await go(page)
      await give(page)
      await recorded(page)
      await goByMenu(page, 'Rechten van betrokkenen')
      await openQuestion(page, /u spreekt namens allen/)
      await answer(page, 'Alles', 'De organisaties bespraken samen hoe u hulp kunt krijgen en de rust terugkomt.')
      await give(page)
      await recorded(page)
      await closed(page)
    },
  )

  await t.test('the prosecution keeps its part back, weighs eight points, and sets a day to look again', async () => {
    const page = await at('dewi', '/geraadpleegd', { width: 360 })
    await openQuestion(page, own)
    await answer(page, 'Niets')
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'rights/ground-narrow')
    await choose(page, /^d\. /)
    for (const point of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      await page.getByRole('textbox').fill(`Afgewogen, punt ${point}.`)
      await go(page)
    }
    await page.getByRole('radio', { name: 'Ja, dat mag in de brief staan' }).check()
    await page.getByRole('textbox').fill('Het onderzoek is bekend.')
    await axe(page)
    await screenshot(page, 'rights/eighth-point-narrow')
    await go(page)
    await page.getByRole('textbox', { name: 'Reden' }).fill('Er loopt een strafzaak.')
    await go(page)
    await page.getByText('Afgewogen, punt g.').waitFor()
    await fitsTheScreen(page)
    await screenshot(page, 'rights/check-narrow')
    await give(page)
    await recorded(page)
    await closed(page)
  })

  await t.test('the others answer, each alone', async () => {
    const said = {
      karim: ['Uw orgaan heeft niets over deze persoon', undefined],
      lotte: ['Alles', 'Wij begeleiden u sinds vorig jaar.'],
      gijs: ['Alles', 'U was bij ons in behandeling.'],
    } as const
    for (const [who, [what, text]] of Object.entries(said)) {
      const page = await at(who, '/geraadpleegd')
      await openQuestion(page, own)
      await answer(page, what, text)
      await give(page)
      await recorded(page)
      await closed(page)
    }
  })

  await t.test('the privacy officer opens the answers; the desk decides what fits', async () => {
    const officer = await at('ruud', request)
    const open = officer.getByRole('button', { name: 'Antwoorden openen' })
    for (let looks = 0; looks < 20 && (await open.count()) === 0; looks++) {
      await officer.waitForTimeout(1000)
      await officer.reload()
      await officer.getByRole('heading', { name: /Inzage/ }).waitFor()
    }
    await axe(officer)
    await screenshot(officer, 'rights/privacy-officer')
    assert.equal(await officer.getByText('Milan Verbeek').count(), 0, 'who asks is for the contact point')
    await open.click()
    await officer.getByRole('heading', { name: /Wat de organen zeiden/ }).waitFor()
    await closed(officer)

    const desk = await at('ines', request)
    await desk.getByRole('heading', { name: /Wat de organen zeiden/ }).waitFor()
    assert.equal(await desk.getByRole('radio').count(), 1, 'only what fits is offered')
    await axe(desk)
    await screenshot(desk, 'rights/to-decide')
    await desk.getByRole('radio', { name: 'Wij doen een deel' }).check()
    await desk.getByRole('textbox', { name: /^Reden/ }).fill('U krijgt wat de organisaties mogen geven.')
    await desk.getByRole('button', { name: 'Beslissen' }).click()
    await desk.getByRole('link', { name: 'Brief lezen' }).click()
    await desk.getByRole('heading', { name: /welke gegevens hebben wij van u/ }).waitFor()
    const letter = (await desk.locator('article').textContent()) ?? ''
    for (const there of ['elf meldingen', 'onder d)', 'sinds vorig jaar', 'Autoriteit Persoonsgegevens'])
      assert.ok(letter.includes(there), there)
    for (const absent of [
      'Lotte',
      'Sanne',
      'Openbaar Ministerie',
      'strafzaak',
      'heeft u gemeld',
      'Rust in het portiek',
    ])
      assert.ok(!letter.includes(absent), absent)
    await axe(desk)
    await screenshot(desk, 'rights/letter')
    const saved = desk.waitForEvent('download')
    await desk.getByRole('button', { name: 'Brief als pdf opslaan' }).click()
    assert.equal((await saved).suggestedFilename(), 'antwoord.pdf')
    await desk.goto(house.links.workbench + request)
    await desk.getByRole('button', { name: 'Vastleggen dat het is verstuurd' }).click()
    await desk.getByText(/^Beantwoord op/).waitFor()
    await closed(desk)
  })

  await t.test('when the ground is gone the person gets it after all', async () => {
    const page = await at('dewi', '/achtergehouden')
    await page.getByRole('heading', { name: /Inzage/ }).waitFor()
    await axe(page)
    await screenshot(page, 'rights/kept-back')
    await page.getByRole('button', { name: 'De grond is weg' }).click()
    await page.getByRole('textbox').fill('Er was een strafzaak. Die is gesloten.')
    await page.getByRole('button', { name: 'Alsnog geven' }).click()
    await page.getByText('Er wordt niets achtergehouden').waitFor()
    await closed(page)
    const desk = await at('ines', '/verzoeken', { width: 360, language: 'en' })
    await desk.getByText('something left to send').waitFor()
    await axe(desk)
    await fitsTheScreen(desk)
    await screenshot(desk, 'rights/desk-narrow')
    await closed(desk)
  })

  await t.test('what is wrong is marked, put right in the corrections, and the desk sees the day', async () => {
    const register = await at('ines', '/verzoeken')
    await register.getByRole('radio', { name: /^Verbetering/ }).check()
    await register.getByRole('radio', { name: 'per brief' }).check()
    await fillDate(register, 'receivedOn', today())
    await register.getByRole('textbox', { name: 'Naam', exact: true }).fill('Milan Verbeek')
    await fillDate(register, 'birthDate', '2001-05-18')
    await register.getByRole('textbox', { name: /^Adres/ }).fill('Kromme Akker 14, 6200 AA Maastricht')
    await register.getByRole('textbox', { name: /in eigen woorden/ }).fill('Het waren er geen elf.')
    await register.getByRole('button', { name: 'Inschrijven' }).click()
    await register.getByRole('radio', { name: 'identiteitsbewijs getoond, niet gekopieerd' }).check()
    await register.getByRole('button', { name: 'Vastgesteld' }).click()
    await register.getByRole('button', { name: 'Raadplegen' }).click()
    await register.getByRole('heading', { name: 'De raadpleging loopt' }).waitFor()
    const toPutRight = new URL(register.url()).pathname
    await closed(register)

    const police = await at('bram', '/geraadpleegd', { width: 360 })
    await comes(police, police.getByRole('row', { name: own }).filter({ hasText: 'Verbetering' }))
    await openQuestion(police, own, 'Verbetering')
    await choose(police, 'Ja, dezelfde persoon')
    await police.getByText(/wijst u daarna aan welke bijdragen fout zijn/).waitFor()
    await choose(police, 'Alles')
    await go(police)
    await police.getByText('Vul dit in, of ga terug.').waitFor()
    await axe(police)
    await police.getByRole('checkbox').first().check()
    await fitsTheScreen(police)
    await screenshot(police, 'rights/mark-what-is-wrong-narrow')
    await go(police)
    await police
      .getByRole('textbox', { name: /Wat krijgt de betrokkene te lezen/ })
      .fill('Wij zetten het aantal recht.')
    await go(police)
    await police.getByText('Wordt rechtgezet').waitFor()
    await axe(police)
    await screenshot(police, 'rights/check-what-is-wrong-narrow')
    await give(police)
    await recorded(police)
    await goByMenu(police, 'Rechten van betrokkenen')
    await openQuestion(police, /u spreekt namens allen/, 'Verbetering')
    await answer(police, 'Uw orgaan heeft niets over deze persoon')
    await give(police)
    await recorded(police)
    await closed(police)
    for (const who of ['dewi', 'karim', 'lotte', 'gijs']) {
      const page = await at(who, '/geraadpleegd')
      await openQuestion(page, own, 'Verbetering')
      await answer(page, 'Uw orgaan heeft niets over deze persoon')
      await give(page)
      await recorded(page)
      await closed(page)
    }

    const officer = await at('ruud', toPutRight)
    const open = officer.getByRole('button', { name: 'Antwoorden openen' })
    await comes(officer, open)
    await open.click()
    await officer.getByText('nog recht te zetten').waitFor()
    await closed(officer)
    const desk = await at('ines', toPutRight)
    await desk.getByRole('radio', { name: 'Wij doen wat wordt gevraagd' }).check()
    await desk.getByRole('textbox', { name: /^Reden/ }).fill('De politie zet dit recht.')
    await desk.getByRole('button', { name: 'Beslissen' }).click()
    await desk.getByText('Nog niet alles is rechtgezet').waitFor()
    await axe(desk)
    await screenshot(desk, 'rights/not-put-right')
    await closed(desk)

    const correcting = await at('bram', '/correcties')
    const waiting = correcting.getByRole('row', { name: /Uit verzoek R-/ })
    await waiting.getByRole('button', { name: 'Vernietigen' }).waitFor()
    assert.equal(await waiting.getByRole('button', { name: 'Er staat geen fout in' }).count(), 0)
    await axe(correcting)
    await screenshot(correcting, 'rights/accepted-correction')
    await waiting.getByRole('button', { name: 'Verbeteren' }).click()
    await correcting.getByRole('textbox', { name: 'Zo moet het zijn' }).fill('Er waren twee meldingen.')
    await correcting.getByRole('textbox', { name: /Wat was er fout/ }).fill('De rest ging over een ander portiek.')
    await correcting.getByRole('dialog').getByRole('button', { name: 'Verbeteren' }).click()
    await waiting.waitFor({ state: 'detached' })
    await closed(correcting)
    const after = await at('ines', toPutRight, { width: 360, language: 'en' })
    await comes(after, after.getByText(/^put right on/))
    await axe(after)
    await fitsTheScreen(after)
    await screenshot(after, 'rights/put-right-narrow')
    await closed(after)
  })

  await t.test('an organ holds back that somebody is informed; the contact point sends what may go out', async () => {
    const page = await at('dewi', '/informeren')
    const milan = page.getByRole('row', { name: /Milan Verbeek/ })
    await milan.getByRole('button', { name: 'Nu niet' }).click()
    await page.getByRole('combobox', { name: 'Grond' }).selectOption('d')
    await page.getByRole('textbox', { name: 'Reden' }).fill('Er loopt een onderzoek.')
    await axe(page)
    await page.getByRole('button', { name: 'Uitstel vastleggen' }).click()
    await milan.getByText('wordt tegengehouden').waitFor()
    await axe(page)
    await screenshot(page, 'rights/informing')
    await milan.getByRole('button', { name: 'De grond is weg' }).click()
    await milan.getByRole('button', { name: 'Laten informeren' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Laten informeren' }).click()
    await milan.getByText('bij het contactpunt').waitFor()
    await closed(page)
    const desk = await at('ines', '/informeren-brieven')
    await desk.getByRole('button', { name: 'Vastleggen dat het is verstuurd' }).click()
    await desk.getByText(/^verstuurd op/).waitFor()
    await axe(desk)
    await screenshot(desk, 'rights/information-letters')
    await closed(desk)
  })

  await t.test('somebody tells of an own mistake, and the contact point sees the hours', async () => {
    const page = await at('lotte', '/datalekken', { width: 360 })
    await fillDate(page, 'discoveredOn', today())
    await page.getByRole('textbox', { name: 'Tijd' }).fill('00:00')
    await page.getByRole('checkbox', { name: 'iemand zag of kreeg wat niet mocht' }).check()
    await page.getByRole('textbox', { name: /Wat is er gebeurd/ }).fill('Een agenda ging naar de verkeerde.')
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'breach/report-narrow')
    await page.getByRole('button', { name: 'Melden', exact: true }).click()
    await page.getByText(/^Gemeld als D-/).waitFor()
    await closed(page)
    const desk = await at('ines', '/datalekken', { language: 'en' })
    await desk.getByRole('link', { name: /^D-/ }).click()
    await desk.getByRole('heading', { level: 1, name: /D-/ }).waitFor()
    await desk
      .getByText(/hours left/)
      .first()
      .waitFor()
    await axe(desk)
    await screenshot(desk, 'breach/one')
    await closed(desk)
  })
})
