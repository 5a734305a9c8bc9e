import type { Codelist } from './codelist.ts'

/** Kinds of GeoJSON geometry. */
export const geometryType = {
  name: 'geometryType',
  open: false,
  codes: [
    ['Point', 'Point'],
    ['MultiPoint', 'MultiPoint'],
    ['LineString', 'LineString'],
    ['MultiLineString', 'MultiLineString'],
    ['Polygon', 'Polygon'],
    ['MultiPolygon', 'MultiPolygon'],
  ],
} as const satisfies Codelist
