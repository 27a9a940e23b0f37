/** The few pages the house itself shows: a log-in that failed, a path that is not there. Plain, without script. */
import type { Language } from '../problem.ts'

const replacements: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => replacements[sign] as string)

export type PlainPage = {
  readonly language: Language
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly link?: { readonly to: string; readonly words: string }
}

export const plainPage = ({ language, title, paragraphs, link }: PlainPage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Schakel</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/house/plain.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
${link ? `<p><a href="${escaped(link.to)}">${escaped(link.words)}</a></p>` : ''}
</main>
</body>
</html>
`
