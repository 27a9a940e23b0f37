/** Offers each drawing of a publication as a picture too: made in this browser from the drawing itself, sent nowhere. */

/** Units: dots per point of the drawing, so that it is sharp in print. */
const sharpness = 2

for (const offer of document.querySelectorAll<HTMLElement>('[data-drawing]')) {
  const button = offer.querySelector('button')
  offer.hidden = false
  button?.addEventListener('click', () => {
    button.disabled = true
    void save(offer.dataset['drawing'] ?? '', offer.dataset['name'] ?? 'kaart.png').finally(() => {
      button.disabled = false
    })
  })
}

async function save(address: string, name: string): Promise<void> {
  const drawing = await (await fetch(address)).text()
  const [, width = '0', height = '0'] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(drawing) ?? []
  const sized = drawing.replace('<svg ', `<svg width="${width}" height="${height}" `)
  const source = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = source
    await image.decode()
    const sheet = document.createElement('canvas')
    sheet.width = Math.round(Number(width) * sharpness)
    sheet.height = Math.round(Number(height) * sharpness)
    const pen = sheet.getContext('2d')
    if (!pen) return
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, sheet.width, sheet.height)
    pen.drawImage(image, 0, 0, sheet.width, sheet.height)
    const picture = await new Promise<Blob | null>((done) => sheet.toBlob(done, 'image/png'))
    if (picture) take(picture, name)
  } finally {
    URL.revokeObjectURL(source)
  }
}

function take(picture: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
