import { geometryType } from '../codelists/geometry-type.ts'
import { locationGazetteers } from '../codelists/location-gazetteers.ts'
import type { Extension } from './extension.ts'

/** Where goods, works or services are delivered. */
export const location = {
  id: 'location',
  title: 'Location',
  repository: 'ocds_location_extension',
  objects: [
    {
      name: 'Location',
      title: 'Place of delivery',
      rows: [
        ['description', 'string|null', 'Place', { hint: 'The place, in words.' }],
        ['geometry', 'Geometry', 'Coordinates', { hint: 'The place on the map.' }],
        ['gazetteer', 'Gazetteer', 'Gazetteer entry', { hint: 'The place by its code in a list of places.' }],
        ['uri', 'string|null', 'Link to the place', { hint: 'A web address of the place.' }],
      ],
    },
    {
      name: 'Geometry',
      title: 'Coordinates',
      rows: [
        ['type', 'string|null', 'Kind of geometry', { closed: 'geometryType', hint: 'Point, Polygon …' }],
        ['coordinates', 'array|null', 'Coordinates', { items: 'number|array', hint: 'Longitude, then latitude.' }],
      ],
    },
    {
      name: 'Gazetteer',
      title: 'Gazetteer entry',
      rows: [
        ['scheme', 'string|null', 'List of places', { open: 'locationGazetteers', hint: 'The list of places.' }],
        ['identifiers', 'array|null', 'Codes', { items: 'string', hint: 'The codes of the place in that list.' }],
      ],
    },
  ],
  rows: {
    Item: [
      ['deliveryLocation', 'Location', 'Place of delivery', { hint: 'Where it is delivered.' }],
      ['deliveryAddress', 'Address', 'Delivery address', { hint: 'The address it is delivered to.' }],
    ],
  },
  codelists: [geometryType, locationGazetteers],
} as const satisfies Extension
