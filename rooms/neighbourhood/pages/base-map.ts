/** Lays the operator's base map under the areas. Loaded only where there is one; without labels, so without typefaces. */
import { addProtocol, type Map as Drawing, type LayerSpecification } from 'maplibre-gl'
import { PMTiles, Protocol, TileType } from 'pmtiles'

let protocol: Protocol | undefined
const source = 'base'

/** Quiet colours, so that the areas say what there is to say. By what a layer is called, in any schema. */
const colours: readonly (readonly [RegExp, string])[] = [
  [/water|ocean|sea/i, '#cfdfe8'],
  [/build/i, '#dcd8d2'],
  [/road|street|transport|rail|path/i, '#b4b8bf'],
  [/bound|admin/i, '#9aa0aa'],
  [/park|wood|forest|green|nature|landuse|landcover/i, '#e3e9dd'],
]
const colourOf = (layer: string): string => colours.find(([name]) => name.test(layer))?.[1] ?? '#ecebe7'

/**
 * Below `before`. Errors: rejects where the file cannot be read; the areas are drawn all the same.
 */
export async function layBaseMap(map: Drawing, address: string, before: string): Promise<void> {
  const url = new URL(address, location.href).href
  if (!protocol) {
    protocol = new Protocol()
    addProtocol('pmtiles', protocol.tile)
  }
  const tiles = protocol.get(url) ?? new PMTiles(url)
  protocol.add(tiles)
  const { tileType } = await tiles.getHeader()
  const isVector = tileType === TileType.Mvt
  const layers = isVector ? vectorLayers(await tiles.getMetadata()) : [raster]
  if (!map.getLayer(before)) return
  map.addSource(
    source,
    isVector ? { type: 'vector', url: `pmtiles://${url}` } : { type: 'raster', url: `pmtiles://${url}` },
  )
  for (const layer of layers) map.addLayer(layer, before)
}

const raster: LayerSpecification = { id: 'base', type: 'raster', source }

/** Every surface, then every line, in the order in which the file names them. */
function vectorLayers(metadata: unknown): LayerSpecification[] {
  const { vector_layers: listed } = (metadata ?? {}) as { vector_layers?: readonly { id?: unknown }[] }
  const names = (listed ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
  const surfaces = names.map(
    (name): LayerSpecification => ({
      ...{ id: `base-surface-${name}`, type: 'fill', source, 'source-layer': name },
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colourOf(name) },
    }),
  )
  const lines = names.map(
    (name): LayerSpecification => ({
      ...{ id: `base-line-${name}`, type: 'line', source, 'source-layer': name },
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': colourOf(name), 'line-width': 0.8 },
    }),
  )
  return [...surfaces, ...lines]
}
