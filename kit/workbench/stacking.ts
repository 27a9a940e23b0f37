/** Which tables a telephone shows as lists: more columns than fit side by side, and mostly words. Figures are compared in columns. */
export type Column = { readonly numeric?: true; readonly wideOnly?: true }
export const stacksWhenNarrow = (columns: readonly Column[]): boolean => {
  const left = columns.filter(({ wideOnly }) => !wideOnly)
  return left.length > 3 && left.filter(({ numeric }) => numeric).length * 2 < left.length
}
