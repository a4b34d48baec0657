/**
 * On <input type="file">: draws what was chosen into the .preview named by data-preview. A canvas instead of a blob: address,
 * so the content security policy stays closed. A picture the browser cannot read (HEIC) is simply not shown.
 */
export function imagePreview(element: HTMLElement): void {
  const field = element as HTMLInputElement
  const place = document.getElementById(field.dataset.preview ?? '')
  if (!place) return
  field.addEventListener('change', async () => {
    place.replaceChildren()
    for (const file of field.files ?? []) {
      const picture = await createImageBitmap(file).catch(() => null)
      if (!picture) continue
      const side = Math.min(picture.width, picture.height)
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 320, role: 'img', ariaLabel: file.name })
      canvas.getContext('2d')?.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 320, 320)
      picture.close()
      place.append(canvas)
    }
  })
}
