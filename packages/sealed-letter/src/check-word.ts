/**
 * The eighth word. Words are elements of GF(2^11); a receipt w0…w6 with check word w7 satisfies
 * α^7·w0 + α^6·w1 + … + α·w6 + w7 = 0, with α = x and the field polynomial x^11 + x^2 + 1.
 * All eight factors differ and none is zero, so one wrong word always shows (its factor is not zero), and so does every
 * swap of two different words (the difference of their factors is not zero). Any other mistake shows in 2,047 of 2,048.
 */

/** Product with α. Range: 0 ≤ element < 2,048. */
export const timesAlpha = (element: number): number => {
  const doubled = element << 1
  return doubled < 2048 ? doubled : doubled ^ 0b1000_0000_0101
}

/** The position of the check word for the words at `positions`. Shapes: 7 positions, 0 ≤ position < 2,048. */
export const checkPosition = (positions: readonly number[]): number =>
  positions.reduce((sum, position) => timesAlpha(sum ^ position), 0)
