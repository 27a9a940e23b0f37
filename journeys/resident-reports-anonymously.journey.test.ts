/**
 * Journey 1, short form: a resident reports with a photo and gets eight words; the desk opens the letter on its own
 * device, asks back, has an extract read by a second officer; the resident answers and learns the outcome.
 * A canary in the text and one in the photo's metadata are in no request, no table and no log.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPerson } from '../demo/people.ts'
import { sixWordsOf } from '../demo/signals/plant.ts'
import { canaryIn, canaryInTables } from '../foundation/testing/search-for-canary.ts'
import {
  axe,
  fitsTheScreen,
  noFaults,
  noThirdPartyRequests,
  type OpenedPage,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

const canary = 'Zwaluwkanarie'
const photoCanary = 'KANARIE-GPS-50.85'
const answerCanary = 'Tweedekanarie'

let house: JourneyHouse
let browser: TestBrowser
const bodies: string[] = []
const log: string[] = []
const write = process.stdout.write.bind(process.stdout)
before(async () => {
  // What the servers say comes through this process.
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    log.push(String(chunk))
    return write(chunk, ...rest)
  }) as typeof process.stdout.write
  house = await journeyHouse()
  browser = await openBrowser()
})
after(async () => {
  process.stdout.write = write
  await browser?.close()
  await house?.close()
})

const listening = (page: OpenedPage): OpenedPage => {
  page.on('request', (request) => bodies.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  return page
}
const part = (page: OpenedPage, name: string) => page.locator(`[data-part="${name}"]:not([hidden])`).waitFor()

/** A JPEG with a place in its metadata, as a telephone makes it. */
async function photoWithPlace(page: OpenedPage): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 1_600
    canvas.height = 1_200
    const brush = canvas.getContext('2d') as CanvasRenderingContext2D
    brush.fillStyle = '#345'
    brush.fillRect(0, 0, 1_600, 1_200)
    brush.fillStyle = '#eda'
    for (let at = 0; at < 60; at++) brush.fillRect(at * 26, (at * 137) % 1_200, 90, 60)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
    return blob ? [...new Uint8Array(await blob.arrayBuffer())] : []
  })
  const metadata = Buffer.from(`Exif\0\0${photoCanary}`, 'latin1')
  const segment = Buffer.from([0xff, 0xe1, 0, metadata.length + 2])
  const plain = Buffer.from(drawn)
  return Buffer.concat([plain.subarray(0, 2), segment, metadata, plain.subarray(2)])
}

async function unlock(page: OpenedPage, subject: string): Promise<void> {
  await page.getByLabel('Uw zes woorden').fill(sixWordsOf(demoPerson(subject).id) ?? '')
  await page.getByRole('button', { name: 'Sleutel openen' }).click()
}

test('a resident reports, the desk asks back, the resident answers and learns the outcome; nothing else learns a word', async (t) => {
  const phone = listening(await browser.openPage({ width: 360 }))
  let words: string[] = []
  let letterAddress = ''

  await t.test('without script the page says what it is and whom to call', async () => {
    const bare = await browser.openPage({ width: 360, script: false })
    await bare.goto(`${house.links.resident}/nl/veilig`)
    await bare.getByText('zonder uw naam', { exact: false }).first().waitFor()
    assert.equal(await bare.getByRole('link', { name: '043 000 00 10' }).isVisible(), true)
    assert.equal(await bare.locator('form, [data-do]:visible').count(), 0)
    assert.equal(await bare.locator('[data-exit]').isVisible(), true)
    await screenshot(bare, 'signals-0-without-script-360')
    await bare.context().close()
  })

  await t.test(
    'the resident chooses a subject, reads who may read, writes, adds a photo and gets eight words',
    async () => {
      await phone.goto(`${house.links.resident}/nl/veilig`)
      await part(phone, 'subject')
      await axe(phone)
      await phone.getByLabel('Iets in mijn straat, buurt of stad').check()
      await phone.getByRole('button', { name: 'Verder' }).click()
      await part(phone, 'letter')
      await phone.getByText('Alleen de 2 medewerkers van het meldpunt van de burgemeester').waitFor()
      await axe(phone)
      await phone
        .getByLabel('Wat is er aan de hand?')
        .fill(`In de steeg achter de ${canary}straat staat elke nacht een bus.`)
      const photo = { name: `${photoCanary}.jpg`, mimeType: 'image/jpeg', buffer: await photoWithPlace(phone) }
      await phone.getByLabel('Foto', { exact: true }).setInputFiles(photo)
      await phone.getByText('Zo gaat de foto mee.').waitFor()
      await fitsTheScreen(phone)
      await screenshot(phone, 'signals-1-letter-360')
      await phone.getByRole('button', { name: 'Verder' }).click()
      await part(phone, 'words')
      words = await phone.locator('.words li').allTextContents()
      assert.equal(words.length, 8)
      await axe(phone)
      await screenshot(phone, 'signals-2-words-360')
      assert.ok(
        !bodies.some((body) => body.startsWith('POST')),
        'something was sent before the words were written down',
      )
    },
  )

  await t.test('two words typed back, then it is sealed and sent, within 120 kB over the wire', async () => {
    await phone.getByRole('button', { name: 'Ik heb ze opgeschreven' }).click()
    await part(phone, 'check')
    for (const which of ['first', 'second']) {
      const place = Number(await phone.locator(`[data-place="${which}"]`).textContent())
      await phone.locator(`#word-${which}`).fill(words[place - 1] ?? '')
    }
    await phone.getByRole('button', { name: 'Verzegelen en versturen' }).click()
    await part(phone, 'sent')
    await axe(phone)
    await screenshot(phone, 'signals-3-sent-360')
    const received = phone.meter.total()
    t.diagnostic(`report page: ${received} B over the wire`)
    assert.ok(received <= 120_000, `${received} bytes`)
    assert.equal(await phone.locator('#text').inputValue(), '')
    noThirdPartyRequests(phone)
    noFaults(phone)
    assert.deepEqual(await phone.context().cookies(), [])
  })

  const noor = await browser.openPage()
  await t.test(
    'an officer walks the queue by keyboard and opens the letter with six words on the own device',
    async () => {
      await logInAs(noor, house.links, 'noor')
      await noor.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor()
      await axe(noor)
      await screenshot(noor, 'signals-4-queue')
      const list = noor.getByRole('listbox', { name: 'Nog te doen' })
      await list.focus()
      const count = await list.getByRole('option').count()
      letterAddress = await findLetter(noor, count)
      assert.match(await noor.locator('.written').first().textContent().then(String), new RegExp(canary))
      assert.equal(await noor.getByRole('img', { name: 'Foto van de schrijver' }).isVisible(), true)
      await axe(noor)
      await fitsTheScreen(noor)
      await screenshot(noor, 'signals-5-letter')
    },
  )

  /** Letters of one day have no order: opens those of today until it is the one. */
  async function findLetter(page: OpenedPage, count: number): Promise<string> {
    for (let steps = count - 1; steps >= 0; steps--) {
      await page.goto(`${house.links.workbench}/meldpunt`)
      const list = page.getByRole('listbox', { name: 'Nog te doen' })
      await list.focus()
      for (let step = 0; step < steps; step++) await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await unlock(page, 'noor')
      await page.locator('.written').first().waitFor()
      if ((await page.locator('.written').first().textContent())?.includes(canary)) return page.url()
    }
    throw new Error('the letter is not in the queue')
  }

  await t.test('the officer classifies in boxes and asks one question', async () => {
    await noor.getByRole('button', { name: 'Indelen' }).click()
    await noor.getByLabel('Thema').selectOption('5.2')
    await noor.getByLabel('een gebied').check()
    await noor.getByLabel('zelf gezien of gehoord').check()
    await noor.getByLabel('binnen weken').check()
    for (const tick of [
      'gaat over veiligheid',
      'taak of bevoegdheid',
      'op ons grondgebied',
      'concreet genoeg',
      'recent',
    ])
      await noor.getByLabel(tick).check()
    await axe(noor)
    await screenshot(noor, 'signals-6-classify', { whole: false })
    await noor.getByRole('button', { name: 'Opslaan' }).click()
    await noor.getByText('De melding is ingedeeld.').waitFor()
    await noor.getByRole('button', { name: 'Antwoorden' }).click()
    await noor.getByLabel('Uw bericht aan de schrijver').fill('Staat de bus er ook in het weekend?')
    await screenshot(noor, 'signals-7-question', { whole: false })
    await noor.getByRole('button', { name: 'Ondertekenen en verzegelen' }).click()
    await noor.getByText('Het bericht ligt in de brievenbus').waitFor()
  })

  await t.test('the resident opens the mailbox with eight words, reads the question and answers', async () => {
    phone.meter.reset()
    await phone.goto(`${house.links.resident}/nl/veilig/verder`)
    await part(phone, 'words')
    await phone.getByLabel('Uw acht woorden').fill([words[1], words[0], ...words.slice(2)].join(' '))
    await phone.getByRole('button', { name: 'Openen' }).click()
    await phone.getByText('Deze woorden horen niet bij elkaar', { exact: false }).waitFor()
    await axe(phone)
    await phone.getByLabel('Uw acht woorden').fill(words.join(' ').toUpperCase())
    await phone.getByRole('button', { name: 'Openen' }).click()
    await part(phone, 'open')
    await phone.getByText('Staat de bus er ook in het weekend?').waitFor()
    await axe(phone)
    await fitsTheScreen(phone)
    await screenshot(phone, 'signals-8-mailbox-360')
    await phone.getByLabel('Uw antwoord').fill(`Ja, ook op zondag, dat zag ik uit het ${answerCanary}raam.`)
    await phone.getByRole('button', { name: 'Antwoord verzegelen en versturen' }).click()
    await phone.getByText('Uw antwoord is verzegeld en verstuurd.').waitFor()
    noFaults(phone)
  })

  await t.test('a fresh telephone loads the mailbox page, key and answer included, within 120 kB', async () => {
    const fresh = await browser.openPage({ width: 360 })
    await fresh.goto(`${house.links.resident}/nl/veilig/verder`)
    await fresh.getByLabel('Uw acht woorden').fill(words.join(' '))
    await fresh.getByRole('button', { name: 'Openen' }).click()
    await part(fresh, 'open')
    t.diagnostic(`mailbox page: ${fresh.meter.total()} B over the wire`)
    assert.ok(fresh.meter.total() <= 120_000, `${fresh.meter.total()} bytes`)
    await fresh.context().close()
  })

  await t.test('the officer writes an extract, a second officer releases it, the outcome is told', async () => {
    await noor.goto(letterAddress)
    await unlock(noor, 'noor')
    await noor.getByText(answerCanary, { exact: false }).waitFor()
    await noor.getByRole('button', { name: 'Uittreksel schrijven' }).click()
    await noor
      .getByLabel('Uittreksel', { exact: true })
      .fill('In een steeg in het centrum wordt ’s nachts regelmatig gelost uit een onverlichte bus.')
    await axe(noor)
    await noor.getByRole('button', { name: 'Opslaan en laten lezen' }).click()
    await noor.getByText('Het uittreksel wacht op een tweede medewerker.').waitFor()
    await noor.getByRole('button', { name: 'Antwoorden' }).click()
    await noor
      .getByLabel('Uw bericht aan de schrijver')
      .fill('Dank u. Er wordt naar gekeken door de mensen die er iets aan kunnen doen.')
    await noor.getByRole('button', { name: 'Ondertekenen en verzegelen' }).click()
    await noor.getByText('Het bericht ligt in de brievenbus').waitFor()

    const thijs = await browser.openPage()
    await logInAs(thijs, house.links, 'thijs')
    await thijs.goto(`${house.links.workbench}/uittreksels`)
    await thijs.getByRole('link', { name: /Georganiseerde, ondermijnende/ }).click()
    await thijs.getByText('gelost uit een onverlichte bus', { exact: false }).waitFor()
    await thijs.getByLabel('Nee. Het kan het meldpunt verlaten.').check()
    await axe(thijs)
    await screenshot(thijs, 'signals-9-second-officer')
    await thijs.getByRole('button', { name: 'Beoordeling vastleggen' }).click()
    await thijs.getByText('Vrijgegeven. Een casus kan het nu overnemen.').waitFor()
    noFaults(thijs)
  })

  await t.test('the resident learns the outcome, and leaves with Shift three times', async () => {
    await phone.goto(`${house.links.resident}/nl/veilig/verder`)
    await phone.getByLabel('Uw acht woorden').fill(words.join(' '))
    await phone.getByRole('button', { name: 'Openen' }).click()
    await phone.getByText('Er wordt naar gekeken', { exact: false }).waitFor()
    await screenshot(phone, 'signals-10-outcome-360')
    await phone.route('**/*', (route) =>
      route.request().url().startsWith('http://localhost') ? route.continue() : route.fulfill({ body: 'weather' }),
    )
    for (let press = 0; press < 3; press++) await phone.keyboard.press('Shift')
    await phone.waitForURL(/knmi/)
    assert.equal(await phone.evaluate(() => history.length <= 6 && document.body.textContent), 'weather')
  })

  await t.test('no word of the resident is in a request, a table or a log', async () => {
    for (const word of [canary, answerCanary, photoCanary]) {
      assert.deepEqual(
        bodies.flatMap((body) => canaryIn(body.slice(0, 60), body, word)),
        [],
      )
      assert.deepEqual(canaryIn('log', log.join(''), word), [])
      const { found, tables } = await canaryInTables(house.owner, word)
      assert.deepEqual(found, [])
      assert.ok(tables > 30)
    }
    // Controls: the search finds what is there.
    await house.owner.query('create table public.planted as select $1::text as words', [`see ${canary}`])
    assert.deepEqual((await canaryInTables(house.owner, canary)).found, ['public.planted.words (plain)'])
    await house.owner.query('drop table public.planted')
    assert.deepEqual(
      canaryIn('body', JSON.stringify({ text: Buffer.from(`a ${canary} b`).toString('base64') }), canary),
      ['body (base64)'],
    )
  })
})
