import type { Codelist } from './codelist.ts'

/** Lists of places that a location can be looked up in. */
export const locationGazetteers = {
  name: 'locationGazetteers',
  open: true,
  codes: [
    ['NUTS', 'EU Nomenclature of Territorial Units for Statistics'],
    ['ISO2', 'ISO Country Codes (3166-1 alpha-2)'],
    ['GEONAMES', 'GeoNames'],
    ['OSMN', 'OpenStreetMap Node'],
    ['OSMR', 'OpenStreetMap Relation'],
    ['OSMW', 'OpenStreetMap Way'],
  ],
} as const satisfies Codelist
