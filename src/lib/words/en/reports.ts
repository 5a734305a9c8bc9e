/** Words about reports, and on the papers that leave the product. */
export const reports = {
  'render.table': 'The table behind it',
  'render.page': 'Page',
  'render.contents': 'Contents',
  'render.unwritable':
    'Signs that the fonts of this PDF lack are written by their number, like [U+1F41F]. The web page and the Word document have them.',
} as const
