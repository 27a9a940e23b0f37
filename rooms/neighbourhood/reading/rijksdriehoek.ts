/**
 * Coordinates of the Dutch triangulation (RD, EPSG:28992) as longitude and latitude (WGS84), for drawing areas.
 *
 * Units: metres in, degrees out.
 * Source: the polynomial approximation of Schreutelkamp and Strang van Hees (2001), within some 0.3 metre in the country.
 * Not for surveying: the correction grid of RDNAPTRANS is left out.
 */
const origin = { x: 155_000, y: 463_000, latitude: 52.1551744, longitude: 5.38720621 }

/** power of x, power of y, seconds of arc */
const latitudeTerms: readonly (readonly [number, number, number])[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
]
const longitudeTerms: readonly (readonly [number, number, number])[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
]

export function degreesFromRd(x: number, y: number): [longitude: number, latitude: number] {
  const [dx, dy] = [(x - origin.x) * 1e-5, (y - origin.y) * 1e-5]
  const sum = (terms: typeof latitudeTerms) =>
    terms.reduce((total, [p, q, seconds]) => total + seconds * dx ** p * dy ** q, 0)
  return [origin.longitude + sum(longitudeTerms) / 3600, origin.latitude + sum(latitudeTerms) / 3600]
}

/** Where such coordinates can lie; a little beyond the country. */
export const isRd = (x: number, y: number): boolean => x > -10_000 && x < 310_000 && y > 290_000 && y < 640_000
export const isDegrees = (x: number, y: number): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90
