/** A mother and a son have a case each. Their plans are aligned by the consent of everybody who decides in both; nothing is copied. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  axe,
  fitsTheScreen,
  noFaults,
  type OpenedPage,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

let house: JourneyHouse
let browser: TestBrowser
let circle: string

before(async () => {
  house = await journeyHouse()
  browser = await openBrowser()
  const { rows } = await house.owner.query('select case_id from casework.plan_links')
  circle = `/zaken/${rows[0].case_id}/kring`
})
after(async () => {
  await browser?.close()
  await house?.close()
})

async function at(subject: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}): Promise<OpenedPage> {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(house.links.workbench + circle)
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[0349]/)
  await page.context().close()
}

test('a family is seen together, and each file stays by itself', async (t) => {
  await t.test(
    'the circle stands as a drawing and as the same list, in both languages and on a telephone',
    async () => {
      for (const [language, name] of [
        ['nl', 'De kring'],
        ['en', 'The circle'],
      ] as const) {
        const page = await at('karim', { width: 360, language })
        await page.getByRole('img', { name }).waitFor()
        assert.equal(await page.getByRole('region', { name }).getByRole('listitem').count(), 3)
        await page.getByText(/Zij woont bij haar moeder/).waitFor()
        await axe(page)
        await fitsTheScreen(page)
        await screenshot(page, `family/circle-narrow-${language}`)
        await closed(page)
      }
    },
  )

  await t.test('who has no task for children reads that there is a child, and neither its name nor why', async () => {
    for (const [language, one] of [
      ['nl', /^Eén kind in de kring/],
      ['en', /^One child in the circle/],
    ] as const) {
      const page = await at('dewi', { width: 360, language })
      await page.getByText(one).waitFor()
      assert.equal(await page.getByText(/Zij woont bij haar moeder/).count(), 0)
      await axe(page)
      await fitsTheScreen(page)
      await screenshot(page, `family/child-not-named-${language}`)
      await closed(page)
    }
  })

  await t.test('until the last one consents, nobody opens another file from here', async () => {
    const page = await at('karim')
    await page.getByText('Wacht op').waitFor()
    assert.equal(await page.getByRole('link', { name: /^Open / }).count(), 0)
    await screenshot(page, 'family/proposed')
    await page.getByRole('button', { name: 'Stem in', exact: true }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await axe(page)
    await dialog.getByRole('button', { name: 'Stem in', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^Open / }).waitFor()
    await axe(page)
    await screenshot(page, 'family/aligned')
    await page.getByRole('link', { name: /^Plan van / }).click()
    await page.getByText('Jesse haalt dit jaar zijn diploma.').waitFor()
    await page.getByRole('link', { name: 'Plannen naast elkaar' }).waitFor()
    await closed(page)
  })

  await t.test('both plans stand side by side, and on a telephone one under the other', async () => {
    for (const [language, width, goal] of [
      ['nl', 1440, 'Plannen naast elkaar'],
      ['nl', 360, 'Plannen naast elkaar'],
      ['en', 360, 'Plans side by side'],
    ] as const) {
      const page = await at('karim', { language, width })
      await page.getByRole('link', { name: /Beide plannen naast elkaar|Both plans side by side/ }).click()
      await page.getByRole('heading', { level: 1, name: goal }).waitFor()
      await page.getByText('Jesse haalt dit jaar zijn diploma.').waitFor()
      const halves = page.getByRole('region', { name: /^Plan (van|of) / })
      assert.equal(await halves.count(), 2)
      const [left, right] = await Promise.all([halves.first().boundingBox(), halves.last().boundingBox()])
      assert.equal((left?.y ?? 0) === (right?.y ?? 1), width === 1440)
      await axe(page)
      await fitsTheScreen(page)
      await screenshot(page, `family/plans-${width}-${language}`)
      await closed(page)
    }
  })

  await t.test('a child in the circle is named only with a reason', async () => {
    const page = await at('dewi')
    await page.getByRole('link', { name: /\d\d$/ }).first().click()
    await page.getByRole('button', { name: 'Iemand uit de directe kring toevoegen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Naam', exact: true }).fill('Nog Een Kind')
    await dialog.getByRole('combobox').selectOption('gezinslid')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button').last().click()
    await page.getByText('Een kind in de kring van een ander noemt u alleen met een reden').first().waitFor()
    await axe(page)
    await screenshot(page, 'family/child-needs-a-reason')
    await closed(page)
  })

  await t.test('who takes part in neither meets nothing', async () => {
    const page = await at('lotte')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    for (const hidden of ['Hendrix', 'De kring']) assert.equal(await page.getByText(hidden).count(), 0)
    await closed(page)
  })
})
