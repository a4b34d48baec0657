// Draws the demo shop's pictures from the SVG illustrations: JPEG originals for the seed, as a cooperative would
// upload them, and the site's own art as WebP. Run by hand when a drawing changes; its results are committed.
//
//   npm install --no-save sharp@0.35.5
//   node render-demo-pictures.mjs <folder of the SVGs and index.csv>
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const seedCeiling = 120_000
const artCeiling = 60_000
const from = process.argv[2]
const here = fileURLToPath(new URL('.', import.meta.url))
const seed = join(here, '../src/Marketplace.Application/Database/Seed/Pictures')
const art = join(here, 'art')
const siteArt = [
  ['hero-mida', 640], ['hero-mida', 1200],
  ['cover-village', 960], ['cover-atelier-tissage', 960], ['cover-oliveraie', 960], ['cover-foret-cedres', 960],
]

/** The drawing as pixels, `width` wide, rendered sharp at that size instead of being enlarged. */
async function draw(slug, width) {
  const svg = join(from, `${slug}.svg`)
  const { width: natural } = await sharp(svg).metadata()
  return sharp(svg, { density: Math.ceil(72 * width / natural) }).resize({ width })
}

async function encodeUnder(ceiling, image, encode) {
  const pixels = await image.png({ compressionLevel: 1 }).toBuffer()
  for (let quality = 82; ; quality -= 4) {
    const bytes = await encode(sharp(pixels), quality).toBuffer()
    if (bytes.length <= ceiling) return bytes
  }
}
// JPEG has no transparency: the hero's table keeps the cedar ground it is made for.
const jpeg = (image, quality) => image.flatten({ background: '#11372b' }).jpeg({ quality, mozjpeg: true })
const webp = (image, quality) => image.webp({ quality: quality - 10, effort: 6 })

await mkdir(seed, { recursive: true })
await mkdir(art, { recursive: true })
for (const name of (await readdir(from)).filter(name => name.endsWith('.svg')).sort()) {
  const slug = basename(name, '.svg')
  await writeFile(join(seed, `${slug}.jpg`), await encodeUnder(seedCeiling, await draw(slug, 1400), jpeg))
}
await copyFile(join(from, 'index.csv'), join(seed, 'index.csv'))

for (const [slug, width] of siteArt)
  await writeFile(join(art, `${slug}-${width}.webp`), await encodeUnder(artCeiling, await draw(slug, width), webp))
