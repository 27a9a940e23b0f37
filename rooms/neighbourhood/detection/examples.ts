/** Fictional counts on fictional areas: quiet for two years, then three neighbours of which much is reported. */

export const stirredAreas = Array.from({ length: 16 }, (_, place) => `BU0935${String(place).padStart(4, '0')}`)
const months = Array.from(
  { length: 24 },
  (_, at) => `${2024 + Math.floor((at + 9) / 12)}-${String(((at + 9) % 12) + 1).padStart(2, '0')}`,
)
/** From October 2024 through September 2026; in the last month far more in the first three areas. */
export const stirredTable = (more = 30): string =>
  [
    'Buurt;Maand;Meldingen;Aantal inwoners',
    ...stirredAreas.flatMap((code, area) =>
      months.map((month, at) => {
        const quiet = 4 + ((area * 7 + at * 3) % 5)
        const count = area < 3 && at === months.length - 1 ? quiet + more : quiet
        return `${code};${month};${count};${area === 15 ? 320 : 1_200 + area * 10}`
      }),
    ),
    '',
  ].join('\n')
/** Sixty days to 29 November 2026, of which the last three bring far more in the first three areas. */
export const stirredDays = (): string =>
  [
    'Buurt;Datum;Meldingen;Aantal inwoners',
    ...stirredAreas.flatMap((code, area) =>
      Array.from({ length: 60 }, (_, at) => {
        const day = new Date(Date.UTC(2026, 9, 1 + at)).toISOString().slice(0, 10)
        const quiet = 1 + ((area * 7 + at * 3) % 3)
        return `${code};${day};${area < 3 && at >= 57 ? quiet + 12 : quiet};${1_200 + area * 10}`
      }),
    ),
    '',
  ].join('\n')
export const stirredMap = (): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: stirredAreas.map((code, place) => ({
      type: 'Feature',
      properties: { code, name: `Buurt ${place}` },
      geometry: { type: 'Point', coordinates: [5.68 + (place % 4) / 100, 50.84 + Math.floor(place / 4) / 100] },
    })),
  })
