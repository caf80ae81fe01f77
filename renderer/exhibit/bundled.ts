/**
 * The files of pdf.js that a PDF may need: how Chinese, Japanese and Korean characters are numbered, the two fonts of signs that every
 * reader of PDF has (other fonts that a file does not bring along are this computer's), and the decoder of JPEG 2000.
 */

const FOLDER = '../../node_modules/pdfjs-dist/'
/** Their addresses. A PDF may name no map of UTF-8 or UTF-32 (ISO 32000-1, table 118). */
const FILES = import.meta.glob<string>(
  [
    '../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '!../../node_modules/pdfjs-dist/cmaps/*-UTF{8,32}-*.bcmap',
    '../../node_modules/pdfjs-dist/standard_fonts/Foxit{Symbol,Dingbats}.pfb',
    '../../node_modules/pdfjs-dist/wasm/openjpeg.wasm',
  ],
  { eager: true, query: '?url', import: 'default' },
)

/** Throws for a name that is not among them. */
async function read(name: string): Promise<Uint8Array> {
  const address = FILES[`${FOLDER}${name}`]
  if (address === undefined) throw new Error(`there is no ${name}`)
  return new Uint8Array(await (await fetch(address)).arrayBuffer())
}

// pdf.js makes one of each of these, and asks it.

export class CharacterMaps {
  async fetch({ name }: { readonly name: string }) {
    return { cMapData: await read(`cmaps/${name}.bcmap`), isCompressed: true }
  }
}

export class Fonts {
  fetch({ filename }: { readonly filename: string }) {
    return read(`standard_fonts/${filename}`)
  }
}

export class Decoders {
  fetch({ filename }: { readonly filename: string }) {
    return read(`wasm/${filename}`)
  }
}
