/** The nouns of what owners of the chain after a measure decided. Codes only. */

export const noticeKinds = [
  'reduced',
  'ended',
  'reclaimed',
  'ended-without-court',
  'ended-by-court',
  'refused',
  'withdrawn',
] as const
export type ChainNoticeKind = (typeof noticeKinds)[number]

/** What can be said of each power that is decided elsewhere. */
export const kindsOfPower: { readonly [power: string]: readonly ChainNoticeKind[] } = {
  'bijstand-beperken': ['reduced', 'ended', 'reclaimed'],
  'ontbinding-huur': ['ended-without-court', 'ended-by-court'],
  bibob: ['refused', 'withdrawn'],
}
