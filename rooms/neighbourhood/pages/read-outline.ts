/** Reads outlines as the map of a whole country brings them: steps of a ten-thousandth of a degree, written as letters. */
type Ring = [number, number][]

/** Shapes: polygons, each an outer ring and its holes; longitude first. Source: Google's encoded polyline algorithm. */
export const readOutline = (written: string): Ring[][] =>
  written === '' ? [] : written.split('/').map((polygon) => polygon.split(' ').map(readRing))

const fine = 1e4
function readRing(written: string): Ring {
  const ring: Ring = []
  let [at, x, y] = [0, 0, 0]
  const step = () => {
    let [value, shift, sign] = [0, 0, 0]
    do {
      sign = written.charCodeAt(at++) - 63
      value |= (sign & 0x1f) << shift
      shift += 5
    } while (sign >= 0x20 && at < written.length)
    return value & 1 ? ~(value >> 1) : value >> 1
  }
  while (at < written.length) {
    x += step()
    y += step()
    ring.push([x / fine, y / fine])
  }
  return ring
}
