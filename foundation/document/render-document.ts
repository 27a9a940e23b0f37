/**
 * Documents as tagged PDF, the same bytes every time: pinned renderer, its own typefaces, no clock, no chance.
 *
 * The renderer is loaded with the first document (about a tenth of a second), so that the server starts without it.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { DocumentError } from './document-error.ts'
import { signsThatShow } from './shown-signs.ts'

type Renderer = import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler

/** Which renderer made a document: part of what a report remembers about itself. */
export const rendererName = 'typst-ts-node-compiler 0.7.0'
/** The typefaces inside the renderer. A template must name one of them. */
export const typefaces = ['Libertinus Serif', 'DejaVu Sans Mono'] as const

let renderer: Promise<Renderer> | undefined

/**
 * One PDF (PDF/UA-1: tagged, with title and language) from a typst template and its content.
 *
 * The template reads the content with `json(bytes(sys.inputs.content))`: content is only ever text, never markup.
 * Assumes: (a) the template sets `document(title: …, date: none)` and `text(lang: …, fallback: false)`; a template
 * that is not accessible is refused by the renderer. A sign that no typeface here has is written by its number.
 * Errors: `DocumentError` `cannot-be-rendered` with the renderer's own words, `renderer-not-installed`.
 * Not: for content whose bytes must depend on the day; hand the day in as content.
 */
export async function renderDocument(template: string, content: unknown): Promise<Buffer> {
  renderer ??= startRenderer()
  const typst = await renderer
  const written = JSON.stringify(content)
  try {
    return render(typst, template, written)
  } catch (refused) {
    const shown = JSON.stringify(content, (_, held) => (typeof held === 'string' ? signsThatShow(held) : held))
    if (shown === written) throw refused
    return render(typst, template, shown)
  }
}

function render(typst: Renderer, template: string, content: string): Buffer {
  const inputs = { content }
  const result = typst.compile({ mainFileContent: template, inputs })
  // Also warnings: an unknown typeface is one, and would make the bytes depend on the machine.
  const complaints = [result.takeError(), result.takeWarnings()].flatMap((found) => found?.shortDiagnostics ?? [])
  const document = result.result
  if (!document || complaints.length > 0) throw new DocumentError('cannot-be-rendered', wordsOf(complaints))
  try {
    return typst.pdf(document, { pdfStandard: 'ua-1', pdfTags: true })
  } catch (refused) {
    throw new DocumentError('cannot-be-rendered', refused instanceof Error ? refused.message : String(refused))
  } finally {
    typst.evictCache(5)
  }
}

/** Loads the native renderer with an empty font configuration. Synchronous between setting and restoring. */
async function startRenderer(): Promise<Renderer> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => {
    throw new DocumentError('renderer-not-installed', String(cause))
  })
  const before = process.env.FONTCONFIG_FILE
  process.env.FONTCONFIG_FILE = fileURLToPath(new URL('no-typefaces-of-this-machine.conf', import.meta.url))
  try {
    return NodeCompiler.create({ workspace: fileURLToPath(new URL('no-files', import.meta.url)) })
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = before
  }
}

const wordsOf = (complaints: readonly { message?: string }[]): string =>
  complaints.map(({ message }) => message ?? '').join('; ') || 'no document came out'

/** The version of the installed renderer, to compare with `rendererName`. */
export const installedRendererVersion = (): string =>
  (createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json') as { version: string }).version
