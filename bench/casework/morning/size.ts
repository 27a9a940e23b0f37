/** How large a morning is: the real size, and one that a test can wait for. */
export type Size = {
  /** Cases in the partnership, open and closed. */
  readonly cases: number
  /** Of these, how many are worked on: reported, admitted and filled through the workbench, every text sealed. */
  readonly worked: number
  readonly users: number
  /** Units: seconds of each stretch; ours and the yardstick take turns. */
  readonly seconds: number
  readonly rounds: number
  /** Units: seconds somebody looks at a page before the next, on average. */
  readonly looks: number
}

export const realSize: Size = { cases: 100_000, worked: 400, users: 200, seconds: 45, rounds: 2, looks: 8 }
export const smallSize: Size = { cases: 2_000, worked: 24, users: 40, seconds: 8, rounds: 1, looks: 1 }
