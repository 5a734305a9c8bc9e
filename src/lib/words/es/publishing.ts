/** Words for how far a publication is, and for what its policy page says of the mapping. */
export const publishing = {
  'publishing.step-export': 'Escritura de lo que se publicaría',
  'publishing.step-check': 'Búsqueda de datos personales',
  'publishing.step-preview': 'Creación de la vista previa',
  'publishing.step-data': 'Creación de las descargas',
  'publishing.step-parquet': 'Creación de los archivos Parquet',
  'publishing.step-pages': 'Creación de las páginas',
  'publishing.step-switch': 'Puesta en línea del sitio',
  'publishing.from-column': 'Columna {column}',
  'publishing.from-text': 'Texto compuesto a partir de columnas: {text}',
  'publishing.from-constant': 'Lo mismo para todos',
  'publishing.from-first': 'El primero de estos que se dé: {rules}',
  'publishing.from-mint': 'Identificador compuesto a partir de {columns}',
  'publishing.with-steps': '{from}, después cambiado de forma',
}
