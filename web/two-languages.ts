/** The component library speaks some thirty languages; a page of ours carries the two it is shown in. */
import type { Plugin } from 'vite'

const translation = /[/\\]intl[/\\][^?]*[/\\]([a-z]{2}-[A-Z]{2})\.(?:mjs|js)$/
const ours = new Set(['nl-NL', 'en-US'])

export const twoLanguages = (): Plugin => ({
  name: 'two-languages',
  load(id) {
    const language = translation.exec(id)?.[1]
    return language && !ours.has(language) ? 'export default {}' : null
  },
})
