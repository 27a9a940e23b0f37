import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'files.participant-reads-file': 'Someone working for an organ involved reads the file within the same regime.',
  'files.author-reads-own-file': 'Who wrote it, or was named as reader, reads it as long as it is not shielded.',
  'files.privacy-officer-reads-low-levels': 'The privacy officer reads files of a low level.',
  'files.labelled-for-a-role': 'A file with a label is for those who have that label as a role.',
  'files.withheld-from-organ': 'A contribution can be withheld from an organ.',
  'files.shielded-after-closing': 'After closing, a file is shielded.',
  'files.delegate-releases-tested-file': 'The delegate of an organ involved releases a tested result.',
}
