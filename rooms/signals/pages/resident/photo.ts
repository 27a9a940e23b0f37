/**
 * A photo made anew on the device: drawn on a canvas and written as a fresh JPEG, so that place, time, device and
 * everything else beside the picture is gone, and small enough for the envelope.
 */
import type { Bytes } from '../../../../packages/sealed-letter/src/index.ts'

/** Units: pixels of the longer side, and JPEG quality; tried in this order until it fits. */
const sizes = [1_600, 1_200, 900, 700, 500] as const
const qualities = [0.8, 0.6, 0.45] as const

export type PhotoTrouble = 'photo-wrong' | 'photo-too-large'

/** Units: `room` in bytes. Answers the picture, or why not. */
export async function redrawnPhoto(file: Blob, room: number): Promise<Bytes | PhotoTrouble> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return 'photo-wrong'
  try {
    for (const size of sizes)
      for (const quality of qualities) {
        const drawn = await draw(picture, size, quality)
        if (drawn && drawn.size <= room) return new Uint8Array(await drawn.arrayBuffer())
      }
    return 'photo-too-large'
  } finally {
    picture.close()
  }
}

async function draw(picture: ImageBitmap, longest: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return null
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}
