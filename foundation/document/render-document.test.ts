import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { DocumentError } from './document-error.ts'
import { installedRendererVersion, renderDocument, rendererName, typefaces } from './render-document.ts'
import { everySignThatShows, signsThatShow } from './shown-signs.ts'

const letter = (typeface: string = typefaces[0]) => `
#let content = json(bytes(sys.inputs.content))
#set document(title: content.title, date: none)
#set text(lang: "nl", font: "${typeface}", fallback: false)
= #content.title
#content.said
#table(columns: 2, table.header([jaar], [aantal]), [2018], [77])`
const content = { title: 'Raadsrapportage', said: 'Vuurwerk: 67 werd 77. #pagebreak() $x$ is gewoon tekst' }
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

test('the same text gives the same bytes, in this process and in another one at another moment', async () => {
  const here = await renderDocument(letter(), content)
  assert.equal(sha256(await renderDocument(letter(), content)), sha256(here))
  const program = `
    const { renderDocument } = await import(${JSON.stringify(new URL('render-document.ts', import.meta.url).href)})
    const { createHash } = await import('node:crypto')
    process.stdout.write(createHash('sha256').update(await renderDocument(${JSON.stringify(letter())}, ${JSON.stringify(content)})).digest('hex'))`
  const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'C', HOME: '/' }
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', program], { env, encoding: 'utf8' })
  assert.equal(elsewhere, sha256(here))
})

test('a sign that no typeface has is written by its number, and keeps nobody from a document', async () => {
  const typed = 'Hij zei 😀 tegen محمد\u0007\uFEFF'
  assert.equal(signsThatShow('Şahin, Ćosić, Ω, € 5 – “ja”'), 'Şahin, Ćosić, Ω, € 5 – “ja”')
  const here = await renderDocument(letter(), { ...content, said: typed })
  assert.equal(sha256(here), sha256(await renderDocument(letter(), { ...content, said: signsThatShow(typed) })))
  assert.equal(signsThatShow(typed), 'Hij zei [U+1F600] tegen [U+0645][U+062D][U+0645][U+062F][U+0007][U+FEFF]')
  // Every sign taken for shown is shown, in the weights that documents use.
  const heavy = letter().replace('= #content.title', '= #content.said\n#text(weight: "semibold", content.said)')
  await renderDocument(heavy, { ...content, said: everySignThatShows() })
})

test('other text gives other bytes', async () => {
  const one = await renderDocument(letter(), content)
  const other = await renderDocument(letter(), { ...content, said: 'Vuurwerk: 67 werd 78.' })
  assert.notEqual(sha256(one), sha256(other))
})

test('the document is tagged, in its language, with its title, and says when it was made nowhere', async () => {
  const pdf = (await renderDocument(letter(), content)).toString('latin1')
  assert.match(pdf, /^%PDF-1\.7/)
  assert.match(pdf, /\/MarkInfo/)
  assert.match(pdf, /\/StructTreeRoot/)
  assert.match(pdf, /\/Lang \(nl\)/)
  assert.match(pdf, /pdfuaid/)
  assert.doesNotMatch(pdf, /CreationDate|CreateDate|ModDate|ModifyDate/)
})

test('a typeface of the machine cannot slip into a document', async () => {
  await assert.rejects(
    renderDocument(letter('DejaVu Sans'), content),
    (error) => error instanceof DocumentError && error.code === 'cannot-be-rendered' && /font/.test(error.message),
  )
})

test('a document without a title is refused: a reader of the screen could not tell which it is', async () => {
  const untitled = letter().replace('title: content.title, ', '')
  await assert.rejects(renderDocument(untitled, content), DocumentError)
})

test('a report can say which renderer made it', () => {
  assert.ok(rendererName.endsWith(` ${installedRendererVersion()}`))
})
