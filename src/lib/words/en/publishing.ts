/** Words for how far a publication is, and for what its policy page says of the mapping. */
export const publishing = {
  'publishing.step-export': 'Writing out what would be published',
  'publishing.step-check': 'Looking for personal data',
  'publishing.step-preview': 'Making the preview',
  'publishing.step-data': 'Making downloads',
  'publishing.step-parquet': 'Making Parquet files',
  'publishing.step-pages': 'Making pages',
  'publishing.step-switch': 'Putting the site online',
  'publishing.from-column': 'Column {column}',
  'publishing.from-text': 'Text made from columns: {text}',
  'publishing.from-constant': 'The same for all',
  'publishing.from-first': 'The first of these that is given: {rules}',
  'publishing.from-mint': 'Id made from {columns}',
  'publishing.with-steps': '{from}, then changed in form',
} as const
