/** What an onlooker has of one visit: bytes sent, bytes received, how often the talk changed direction; and how well that tells two kinds apart. */

export type Shape = { readonly sent: number; readonly received: number; readonly turns: number }

/** From the tap's transcript, `>120 <5000 >88`. */
export function shapeOf(transcript: string): Shape {
  const pieces = transcript.split(' ').filter((piece) => piece !== '')
  const sum = (way: '>' | '<') =>
    pieces.filter((piece) => piece.startsWith(way)).reduce((bytes, piece) => bytes + Number(piece.slice(1)), 0)
  return { sent: sum('>'), received: sum('<'), turns: pieces.length }
}

/**
 * The share of visits whose kind the nearest other visit tells: each left out in turn, both kinds equally likely beforehand; one
 * half is guessing. Where several are equally near, their kinds count in proportion.
 * Assumes: both kinds are there equally often.
 */
export function toldRight(kinds: readonly (readonly Shape[])[]): number {
  const all = kinds.flatMap((visits, kind) => visits.map((shape) => ({ shape, kind })))
  const scale = (of: (shape: Shape) => number) => Math.max(1, ...all.map(({ shape }) => of(shape)))
  const [sent, received, turns] = [
    scale((one) => one.sent),
    scale((one) => one.received),
    scale((one) => one.turns),
  ] as const
  const far = (a: Shape, b: Shape) =>
    Math.abs(a.sent - b.sent) / sent +
    Math.abs(a.received - b.received) / received +
    Math.abs(a.turns - b.turns) / turns
  const right = all.map((one) => {
    const others = all.filter((other) => other !== one).map((other) => ({ ...other, at: far(one.shape, other.shape) }))
    const nearest = Math.min(...others.map(({ at }) => at))
    const near = others.filter(({ at }) => at <= nearest + 1e-12)
    // One of its own kind is missing among the others: weigh, so that alike is one half and not less.
    const own =
      near.filter(({ kind }) => kind === one.kind).length /
      ((all.length / kinds.length - 1) / (all.length / kinds.length))
    const other = near.filter(({ kind }) => kind !== one.kind).length
    return own / (own + other)
  })
  return right.reduce((total, share) => total + share, 0) / right.length
}
