/** A page that turns up elsewhere names whose copy it is. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readerMarkTemplate } from './reader-mark.ts'
import { renderDocument } from './render-document.ts'

const template = `${readerMarkTemplate}
#let content = json(bytes(sys.inputs.content))
#set document(title: "T", date: none, ..reader-data(content.mark))
#set text(lang: "nl", font: "Libertinus Serif", fallback: false)
#set page(paper: "a4", background: reader-behind(content.mark), footer: reader-foot(content.mark))
#title("T")
#for turn in range(content.lines) { par("Regel " + str(turn) + " van een bijdrage, lang genoeg om een regel te zijn.") }
`
const markOf = (who: string, at: string) => ({
  line: `Kopie van ${who}, Politie, opgehaald op ${at} (Nederlandse tijd) voor: casusoverleg.`,
  tile: `${who} · Politie · ${at}`,
})
const printed = (who: string, at: string, lines = 90) => renderDocument(template, { mark: markOf(who, at), lines })

test('the metadata of a copy names its reader, and no other', async () => {
  const [one, other] = [
    await printed('Dewi Vermeer', '2026-11-28 03:49'),
    await printed('Karim Bos', '2026-11-28 03:49'),
  ]
  const said = (pdf: Buffer) => pdf.toString('latin1')
  assert.ok(said(one).includes('Kopie van Dewi Vermeer, Politie, opgehaald op 2026-11-28 03:49'))
  assert.ok(!said(one).includes('Karim Bos') && said(other).includes('Karim Bos'))
})

test('every page names it, many times over, so that cutting off head and foot leaves it there', async (t) => {
  if (spawnSync('pdftotext', ['-v']).error) return t.skip('pdftotext is not installed here')
  const folder = mkdtempSync(join(tmpdir(), 'schakel-mark-'))
  try {
    const file = join(folder, 'copy.pdf')
    writeFileSync(file, await printed('Dewi Vermeer', '2026-11-28 03:49'))
    const pages = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout.split('\f').slice(0, -1)
    assert.ok(pages.length >= 2)
    // One paragraph's height out of the middle of each page.
    for (let page = 1; page <= pages.length; page++) {
      const area = ['-f', `${page}`, '-l', `${page}`, '-x', '0', '-y', '300', '-W', '595', '-H', '200']
      const cut = spawnSync('pdftotext', [...area, file, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ')
      assert.match(cut, /Dewi Vermeer · Politie · 2026-11-28 03:49/, `page ${page}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the same reader at the same minute gets the same bytes; another minute shows', async () => {
  const first = await printed('Dewi Vermeer', '2026-11-28 03:49', 3)
  assert.ok(first.equals(await printed('Dewi Vermeer', '2026-11-28 03:49', 3)))
  assert.ok(!first.equals(await printed('Dewi Vermeer', '2026-11-28 03:50', 3)))
})
