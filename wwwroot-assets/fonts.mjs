// Cuts the fonts to the characters and weights our pages use, so that a first view loads at most 40 kB of them.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subset from 'subset-font'

const here = fileURLToPath(new URL('.', import.meta.url))
const cache = join(here, 'node_modules/.cache/fonts')
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))

const ascii = range(0x20, 0x7e)
const french = 'ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿáíóúñ«»’‘“”–—…·°×\u00a0\u202f'
const latin1 = ascii + range(0xa0, 0xff) + 'ŒœŸ‹›–—‘’‚“”„•…€™−→←↑↓★☆◆◇\u2009\u200a\u2010\u2011\u202f'
const figures = '0123456789+,-./%×−'
// With the Moroccan letters of names: ڭ ݣ گ (gaf), پ, ڤ and ڥ, چ.
const arabic = range(0x621, 0x63a) + range(0x640, 0x655) + '\u0670\u0671\u06ad\u0763\u06af\u067e\u06a4\u06a5\u0686\u06cc،؛؟٪ .:«»()–!\u00a0\u200c\u200d\u200e\u200f\u202f'

const text = 'node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'
const display = 'node_modules/@fontsource-variable/kufam/files/kufam-latin-wght-normal.woff2'
const plex = weight => `node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`

const faces = {
  'figtree.woff2': [text, latin1, { variationAxes: { wght: { min: 400, max: 700 } } }],
  'figtree-figures.woff2': [text, figures, { variationAxes: { wght: { min: 400, max: 700 } } }],
  'kufam.woff2': [display, ascii + french, { variationAxes: { wght: 700 }, noLayoutClosure: true }],
  'plex-arabic-400.woff2': [plex(400), arabic, {}],
  'plex-arabic-600.woff2': [plex(600), arabic, {}],
  'tifinagh.woff2': ['node_modules/@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2', range(0x2d30, 0x2d7f), {}],
}

/** Pairs of file name and bytes. A cut is kept beside the packages until its recipe or its source changes. */
export async function* fontFiles() {
  await mkdir(cache, { recursive: true })
  for (const [name, [path, characters, options]] of Object.entries(faces)) {
    const source = await readFile(join(here, path))
    const recipe = createHash('sha256').update(source).update(characters).update(JSON.stringify(options)).digest('hex')
    const kept = join(cache, recipe)
    if (!existsSync(kept)) await writeFile(kept, await subset(source, characters, { targetFormat: 'woff2', ...options }))
    yield [name, await readFile(kept)]
  }
}
