import { SaxesParser } from 'saxes'

/** What a drawing of ours is made of. Nothing here loads, runs or links. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath linearGradient stop'.split(
    ' ',
  ),
)
const ATTRIBUTE =
  /^(xmlns|id|class|role|aria-[a-z]+|[a-z][a-zA-Z]*(-[a-z]+)*|[xyrdXY]|[xy][12]|cx|cy|dx|dy|rx|ry|fx|fy)$/
const VALUE = /url\((?!['"]?#)|javascript:|data:|expression\(|@import|https?:(?!\/\/www\.w3\.org\/)/i

const isPlainAttribute = (name: string, value: string): boolean =>
  ATTRIBUTE.test(name) && !/^(on|href|style$)/i.test(name) && !VALUE.test(value)

/** Whether a drawing may stand in a page as it is: shapes and text alone, in well-formed XML. */
export function isPlainSvg(svg: string): boolean {
  const parser = new SaxesParser()
  let isPlain = /^\s*<svg[\s>]/.test(svg)
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.entries(attributes).every(([attribute, value]) => isPlainAttribute(attribute, String(value)))
    isPlain &&= ELEMENTS.has(name) && plain
  })
  for (const refused of ['processinginstruction', 'doctype', 'cdata', 'error'] as const)
    parser.on(refused, () => {
      isPlain = false
    })
  parser.write(svg).close()
  return isPlain
}
