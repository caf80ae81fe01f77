/** A laid-out sheet as one web page that needs nothing beside it: styles and fonts within, no script left. */
import type { WebContents } from 'electron'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { assetOf } from '../protocol/asset'
import { parsed } from '../protocol/origin'
import { assets } from '../protocol/pages'

/** The page as it stands and its rules, of the fonts only those that were needed: the others are a megabyte of other scripts. */
const TAKE_APART = `(() => {
  const page = document.documentElement.cloneNode(true)
  for (const each of page.querySelectorAll('script, link, style')) each.remove()
  page.removeAttribute('data-ready')
  const key = (family, style, range) => [family.replace(/["']/g, ''), style, range].join('|')
  const loaded = new Set([...document.fonts].filter(({ status }) => status === 'loaded')
    .map(({ family, style, unicodeRange }) => key(family, style, unicodeRange)))
  const isNeeded = (rule) => !(rule instanceof CSSFontFaceRule) || loaded.has(
    key(...['font-family', 'font-style', 'unicode-range'].map((name) => rule.style.getPropertyValue(name))))
  return {
    html: page.outerHTML,
    sheets: [...document.styleSheets].map((sheet) => ({
      base: sheet.href ?? document.baseURI,
      css: [...sheet.cssRules].filter(isNeeded).map((rule) => rule.cssText).join('\\n'),
    })),
  }
})()`
const Parts = v.object({ html: v.string(), sheets: v.array(v.object({ base: v.string(), css: v.string() })) })

/** The file may do nothing but be read, wherever it is opened. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`

/** The page that a window shows, in one file. */
export async function pageInOneFile(contents: WebContents): Promise<string> {
  const { html, sheets } = v.parse(Parts, await contents.executeJavaScript(TAKE_APART))
  const styles = await Promise.all(sheets.map(({ base, css }) => withinItself(css, base)))
  const style = `<style>${styles.join('\n').replaceAll('</', '<\\/')}</style>`
  // Functions, as a replacement's own `$` would be read.
  return `<!doctype html>\n${html.replace('<head>', () => `<head>${POLICY}`).replace('</head>', () => `${style}</head>`)}\n`
}

/** A style sheet with every file of ours that it names written into it. */
async function withinItself(css: string, base: string): Promise<string> {
  const named = /url\("?([^")]+)"?\)/g
  const files = new Map<string, string>()
  for (const [, name = ''] of css.matchAll(named)) {
    const asset = assetOf(assets, parsed(name, base)?.href ?? '')
    if (asset) files.set(name, `data:${asset.type};base64,${await readFile(asset.file, 'base64')}`)
  }
  return css.replace(named, (whole, name: string) => {
    const data = files.get(name)
    return data === undefined ? whole : `url("${data}")`
  })
}
