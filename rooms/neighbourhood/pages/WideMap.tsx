/**
 * A map of a whole country, drawn by the machine's graphics: no typeface and nothing from elsewhere, and tiles only where the
 * operator laid a file of them beside the house. Loaded only when somebody asks for it. The list beside it says the same.
 */
import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as Drawing, type GeoJSONSource, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef } from 'react'
import { readOutline } from './read-outline.ts'

setWorkerUrl(workerUrl)

export type WideArea = {
  readonly code: string
  readonly name: string
  /** As `read-outline.ts` reads it. */
  readonly outline: string | null
  readonly look: string
}
type Wide = {
  /** Empty until all have come: the drawing is made ready meanwhile. */
  readonly areas: readonly WideArea[]
  /** Address of a file of tiles on our own machine. */
  readonly baseMap: string | null
  /** Class names of the looks, as the small map and the legend have them. */
  readonly looks: readonly string[]
  readonly label: string
  readonly words: { readonly zoomIn: string; readonly zoomOut: string }
  readonly chosen: string | null
  readonly onChoose: (area: { code: string; name: string }) => void
  readonly onDrawn: () => void
}
const source = 'areas'
const withheldLook = 'area-swatch-hatch'
/** Wide enough for the Netherlands before anything has come in. */
const country: [number, number, number, number] = [3.3, 50.7, 7.3, 53.6]

export default function WideMap({ areas, baseMap, looks, label, words, chosen, onChoose, onDrawn }: Wide) {
  const holder = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const latest = useRef({ areas, onChoose, onDrawn })
  latest.current = { areas, onChoose, onDrawn }
  const { zoomIn, zoomOut } = words

  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawing is made once; what changes is handed to it below
  useEffect(() => {
    const container = holder.current
    if (!container) return
    const map = new Drawing({
      container,
      bounds: country,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
      locale: {
        'Map.Title': label,
        'NavigationControl.ZoomIn': zoomIn,
        'NavigationControl.ZoomOut': zoomOut,
      },
      style: {
        version: 8,
        sources: { [source]: { type: 'geojson', data: collection([]), promoteId: 'code', buffer: 8, maxzoom: 13 } },
        layers: [
          { id: 'ground', type: 'background', paint: { 'background-color': colourOf(container, 'area-none') } },
          {
            id: 'fill',
            type: 'fill',
            source,
            paint: {
              'fill-color': [
                'match',
                ['get', 'look'],
                ...looks.flatMap((look) => [look, colourOf(container, look)]),
                colourOf(container, 'area-none'),
              ] as never,
              'fill-opacity': baseMap ? 0.7 : 1,
            },
          },
          {
            id: 'line',
            type: 'line',
            source,
            paint: {
              'line-color': '#4b5563',
              'line-width': ['case', ['boolean', ['feature-state', 'chosen'], false], 3, 0.4],
            },
          },
        ],
      },
    })
    drawing.current = map
    map.addControl(new NavigationControl({ showCompass: false }))
    map.touchZoomRotate.disableRotation()
    map.on('load', () => {
      map.addImage('hatch', hatched())
      map.addLayer(
        {
          ...{ id: 'withheld', type: 'fill', source },
          filter: ['==', ['get', 'look'], withheldLook],
          paint: { 'fill-pattern': 'hatch' },
        },
        'line',
      )
      if (latest.current.areas.length > 0)
        (map.getSource(source) as GeoJSONSource).setData(collection(latest.current.areas))
      // Without it the areas say the same.
      if (baseMap)
        import('./base-map.ts').then(({ layBaseMap }) => layBaseMap(map, baseMap, 'fill')).catch(() => undefined)
    })
    map.on('click', 'fill', ({ features }) => {
      const found = features?.[0]?.properties as { code: string; name: string } | undefined
      if (found) latest.current.onChoose({ code: found.code, name: found.name })
    })
    map.on('idle', () => latest.current.areas.length > 0 && latest.current.onDrawn())
    return () => {
      drawing.current = null
      map.remove()
    }
  }, [])

  useEffect(() => {
    const map = drawing.current
    if (areas.length > 0 && map?.getSource(source)) (map.getSource(source) as GeoJSONSource).setData(collection(areas))
  }, [areas])

  useEffect(() => {
    const map = drawing.current
    if (!chosen || !map?.getSource(source)) return
    map.setFeatureState({ source, id: chosen }, { chosen: true })
    return () => void drawing.current?.removeFeatureState({ source, id: chosen })
  }, [chosen])

  return <div ref={holder} className="wide-map" />
}

const collection = (areas: readonly WideArea[]) => ({
  type: 'FeatureCollection' as const,
  features: areas.flatMap(({ code, name, look, outline }) =>
    outline
      ? [
          {
            type: 'Feature' as const,
            properties: { code, name, look },
            geometry: { type: 'MultiPolygon' as const, coordinates: readOutline(outline) },
          },
        ]
      : [],
  ),
})

/** The colours of the house, also dark ones: read from the style sheet, so that map and legend are alike. */
function colourOf(beside: HTMLElement, look: string): string {
  const probe = document.createElement('span')
  probe.className = `area-swatch ${look}`
  beside.append(probe)
  const { backgroundColor } = getComputedStyle(probe)
  probe.remove()
  // Mixed colours are named in a way that only a browser reads: one dot of it says the same in numbers.
  const dot = document.createElement('canvas').getContext('2d')
  if (!dot) return '#ffffff'
  dot.fillStyle = backgroundColor
  dot.fillRect(0, 0, 1, 1)
  const [red = 255, green = 255, blue = 255, there = 0] = dot.getImageData(0, 0, 1, 1).data
  return there === 0 ? '#ffffff' : `rgb(${red}, ${green}, ${blue})`
}

/** Slanting lines, eight dots wide, that meet at the edges. */
function hatched(): { width: number; height: number; data: Uint8Array } {
  const side = 8
  const data = new Uint8Array(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const shade = (x + y) % side < 2 ? 107 : 255
      data.set([shade, shade, shade, 255], (y * side + x) * 4)
    }
  return { width: side, height: side, data }
}
