// Builds src/Marketplace.Web/wwwroot/ui from the sources in this folder. Run by ui.targets, or by hand: npm run build
//   --content <folder>   reads class names from the .html files of this folder too (to look at the mock-ups with the built sheet)
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import esbuild from 'esbuild'
import { transform } from 'lightningcss'
import { PurgeCSS } from 'purgecss'
import rtlcss from 'rtlcss'
import * as sass from 'sass'
import { fontFiles } from './fonts.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const web = join(here, '../src/Marketplace.Web')
const out = join(web, 'wwwroot/ui')
const mockUps = process.argv.includes('--content') ? process.argv[process.argv.indexOf('--content') + 1] : undefined

// Class names in these pages and partials go to office.css only.
const officePages = /[/\\]Pages[/\\](Cooperatives|Programme|Admin)[/\\]|[/\\]_(Office|Programme)[^/\\]*\.cshtml$/
const browsers = { chrome: 105 << 16, safari: (15 << 16) | (4 << 8), firefox: 115 << 16 }

async function filesUnder(folder, wanted) {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile() && wanted.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !/[/\\](bin|obj|wwwroot)[/\\]/.test(path))
}

/** The words of a page that may be class names: not member accesses, not names of variables. */
function words(content) {
  return content.match(/(?<![@.\w-]|\bvar )[A-Za-z_][\w-]*(?![\w(-]|\.[A-Z])/g) ?? []
}

// Set by ASP.NET and by htmx, written in no page.
const written = /^(input-validation-error|field-validation-error|validation-summary-(valid|errors)|htmx-request)$/
async function purge(css, files) {
  const content = await Promise.all(files.map(async path => ({ raw: await readFile(path, 'utf8'), extension: 'cshtml' })))
  const [{ css: purged, rejected }] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    defaultExtractor: words,
    safelist: { standard: ['html', 'body', 'dialog', 'progress', written], greedy: [/data-/, /aria-/, /lang/, /dir/, /^f[xy]\d/], variables: [/^--mida-/] },
    dynamicAttributes: ['aria-current', 'aria-busy', 'aria-selected', 'aria-sort', 'aria-pressed', 'type', 'inputmode', 'open', 'role'],
    keyframes: true, variables: true, rejected: process.argv.includes('--rejected'),
  })
  if (rejected) console.log(rejected.join('\n'))
  return purged
}

function minify(css, filename) {
  return transform({ filename, code: Buffer.from(css), minify: true, targets: browsers }).code
}

async function styles() {
  const { css } = sass.compile(join(here, 'scss/mida.scss'), {
    style: 'expanded', // compressed Sass drops the comments RTLCSS obeys
    loadPaths: [join(here, 'node_modules')], quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  })
  const pages = [
    ...await filesUnder(web, /\.cshtml$/), ...await filesUnder(web, /TagHelper\.cs$/),
    ...await filesUnder(join(here, 'scripts'), /\.ts$/), ...(mockUps ? await filesUnder(mockUps, /\.html$/) : []),
  ]
  const sheets = { site: pages.filter(path => !officePages.test(path)), office: pages }
  const directions = { '.css': css, '.rtl.css': rtlcss.process(css) } // before purging: an rtl:ignore must not lose its rule
  for (const [name, files] of Object.entries(sheets))
    for (const [ending, sheet] of Object.entries(directions))
      await writeFile(join(out, name + ending), minify(await purge(sheet, files), name + ending))
}

async function scripts() {
  await esbuild.build({
    entryPoints: ['site', 'office'].map(name => join(here, `scripts/${name}.ts`)),
    outdir: out, bundle: true, minify: true, format: 'esm', legalComments: 'none',
    target: ['chrome105', 'safari15.4', 'firefox115'], logLevel: 'warning',
  })
}

async function icons() {
  const names = (await readFile(join(here, 'icons.txt'), 'utf8')).split(/\s+/).filter(Boolean)
  const symbols = await Promise.all(names.map(async name => {
    const svg = await readFile(join(here, `node_modules/lucide-static/icons/${name}.svg`), 'utf8')
    const shapes = svg.replace(/<!--.*?-->|<\/?svg[^>]*>/gs, '').replace(/\s+/g, ' ').replace(/> </g, '><').replace(/ \/>/g, '/>').trim()
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`
  }))
  await writeFile(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`)
  await refuseUnknownIcons(new Set(names))
}

async function refuseUnknownIcons(names) {
  for (const path of await filesUnder(web, /\.cshtml$/))
    for (const [, name] of (await readFile(path, 'utf8')).matchAll(/<icon\b[^>]*?\bname="([a-z0-9-]+)"/g))
      if (!names.has(name)) throw new Error(`${path}: icon "${name}" is not in wwwroot-assets/icons.txt`)
}

async function fonts() {
  await mkdir(join(out, 'fonts'), { recursive: true })
  for await (const [name, bytes] of fontFiles()) await writeFile(join(out, 'fonts', name), bytes)
}

async function copies() {
  await cp(join(here, 'brand'), join(out, 'brand'), { recursive: true })
  await cp(join(here, 'art'), join(out, 'art'), { recursive: true })
  const packages = ['bootstrap', 'htmx.org', 'lucide-static', '@fontsource-variable/figtree', '@fontsource-variable/kufam', '@fontsource/ibm-plex-sans-arabic', '@fontsource/noto-sans-tifinagh']
  const texts = await Promise.all(packages.map(async name => `==== ${name} ====\n\n${await readFile(join(here, 'node_modules', name, 'LICENSE'), 'utf8')}`))
  await writeFile(join(out, 'licences.txt'), texts.join('\n\n'))
}

async function report() {
  for (const name of ['site.css', 'site.rtl.css', 'office.css', 'office.rtl.css', 'site.js', 'office.js', 'icons.svg']) {
    const bytes = await readFile(join(out, name))
    console.log(`${name.padEnd(16)} ${String(bytes.length).padStart(7)}  brotli ${String(brotliCompressSync(bytes).length).padStart(6)}`)
  }
}

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await Promise.all([styles(), scripts(), icons(), fonts(), copies()])
await report()
