import type { Row } from '../fields/row.ts'
import type { Extension } from './extension.ts'

const relatedLots = ['relatedLots', 'array|null', 'Lots', { items: 'string', hint: 'The lots it is about.' }] as const
relatedLots satisfies Row

/** A tender cut into lots that are bid for and awarded apart. */
export const lots = {
  id: 'lots',
  title: 'Lots',
  repository: 'ocds_lots_extension',
  objects: [
    {
      name: 'Lot',
      title: 'Lot',
      rows: [
        ['id', 'string', 'Lot ID', { hint: 'Your own number for the lot.' }],
        ['title', 'string|null', 'Lot title', { hint: 'What the lot is, in one line.' }],
        ['description', 'string|null', 'Lot description', { hint: 'What the lot is, in more words.' }],
        ['status', 'string|null', 'Lot status', { closed: 'tenderStatus', hint: 'Open, closed, cancelled …' }],
        ['value', 'Value', 'Lot value', { hint: 'The most it was expected to cost.' }],
        ['contractPeriod', 'Period', 'Contract period', { hint: 'When the contract for the lot is to run.' }],
      ],
    },
    {
      name: 'LotDetails',
      title: 'Rules about lots',
      rows: [
        ['maximumLotsBidPerSupplier', 'integer|null', 'Most lots to bid for', { hint: 'By one supplier.' }],
        ['maximumLotsAwardedPerSupplier', 'integer|null', 'Most lots to win', { hint: 'By one supplier.' }],
        ['awardCriteriaDetails', 'string|null', 'Award criteria, in words', { hint: 'How lots are decided.' }],
      ],
    },
    {
      name: 'LotGroup',
      title: 'Group of lots',
      rows: [
        ['id', 'string', 'Group ID', { hint: 'Your own number for the group.' }],
        relatedLots,
        ['optionToCombine', 'boolean|null', 'May be combined?', { hint: 'Whether they may be awarded as one.' }],
        ['maximumValue', 'Value', 'Most they may cost together', { hint: 'The ceiling of the group.' }],
      ],
    },
  ],
  rows: {
    Tender: [
      ['lots', 'Lot[]', 'Lots', { hint: 'The parts that are bid for apart.' }],
      ['lotDetails', 'LotDetails', 'Rules about lots', { hint: 'How many one supplier may bid for or win.' }],
      ['lotGroups', 'LotGroup[]', 'Groups of lots', { hint: 'Lots that may be combined.' }],
    ],
    Item: [['relatedLot', 'string|null', 'Lot', { hint: 'The lot it belongs to.' }]],
    Document: [relatedLots],
    Milestone: [relatedLots],
    Award: [relatedLots],
    Bid: [relatedLots],
  },
  codelists: [],
} as const satisfies Extension
