/** What the acts of this room are called in the log and in the weekly review: by kind, never with content. */
import type { acts as nl } from './acts.nl.ts'

export const acts: { readonly [code in keyof typeof nl]: string } = {
  'neighbourhood.index.read': 'List of neighbourhoods viewed',
  'neighbourhood.theme.read': 'Figures on a theme viewed',
}
