import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderPublicDocument } from './public-document.ts'
import { renderDocument, typefaces } from './render-document.ts'

const letter = `
#let content = json(bytes(sys.inputs.content))
#set document(title: content.title, date: none)
#set text(lang: "nl", font: "${typefaces[0]}", fallback: false)
= #content.title`
const content = { title: 'Veilig in de buurt' }

test('a public document is made once for all who ask, and holds the bytes it would be given by itself', async () => {
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => renderPublicDocument(letter, { ...content })))
  for (const other of [...others, await renderPublicDocument(letter, content)]) assert.ok(other === first)
  const anew = await renderDocument(letter, content)
  assert.ok(anew !== first, 'control: a document that is not for everybody is made anew')
  assert.deepEqual(anew, first)
  assert.notDeepEqual(await renderPublicDocument(letter, { title: 'Andere woorden' }), first)
})

test('a fault is not kept: it is tried again', async () => {
  const refused = () => renderPublicDocument('#set document(', content)
  const [one, two] = [await refused().catch((fault) => fault), await refused().catch((fault) => fault)]
  assert.ok(one instanceof Error && two instanceof Error && one !== two)
})
