import type { Measure } from './measure.ts'

const BIDDERS = ['tender.numberOfTenderers', 'tender.tenderers.id', 'bids.details.tenderers.id']
const CLASSES = ['awards.items.classification.id', 'tender.items.classification.id']
const CONTEST = [['bids.details.status'], ['bids.details.tenderers.id'], ['awards.status'], ['awards.suppliers.id']]
const PRICES = [['bids.details.value.amount'], ['bids.details.value.currency']]
const AWARDED = [['awards.status'], ['awards.value.amount'], ['awards.value.currency']]
const SUPPLIED = [['awards.status'], ['awards.suppliers.id']]
const HELD = [
  ['awards.suppliers.id'],
  ['contracts.status', 'awards.status'],
  ['contracts.value.amount', 'awards.value.amount'],
  ['contracts.value.currency', 'awards.value.currency'],
]
const METHOD = ['tender.procurementMethod']
const AWARD_VALUE = ['awards.value.amount', 'awards.value.currency']
const PERIOD = [['tender.tenderPeriod.startDate'], ['tender.tenderPeriod.endDate']]

/** Every measure, in the order in which results are given. A new one is a folder and a line. */
export const measures: readonly Measure[] = [
  { code: 'R003', name: 'short-submission-period', kind: 'flag', answer: 'share', needs: PERIOD },
  { code: 'R018', name: 'single-bid-received', kind: 'flag', answer: 'share', needs: [BIDDERS], alsoReads: METHOD },
  { code: 'R024', name: 'price-close-to-winning-bid', kind: 'flag', answer: 'share', needs: [...CONTEST, ...PRICES] },
  { code: 'R025', name: 'excessive-unsuccessful-bids', kind: 'flag', answer: 'share', needs: CONTEST },
  {
    code: 'R028',
    name: 'identical-bid-prices',
    kind: 'flag',
    answer: 'share',
    needs: [['bids.details.status'], ['bids.details.tenderers.id'], ...PRICES],
  },
  {
    code: 'R030',
    name: 'late-bid-won',
    kind: 'flag',
    answer: 'share',
    needs: [...CONTEST, ['bids.details.date'], ['tender.tenderPeriod.endDate']],
  },
  { code: 'R035', name: 'all-except-winner-disqualified', kind: 'flag', answer: 'share', needs: CONTEST },
  {
    code: 'R036',
    name: 'lowest-bid-disqualified',
    kind: 'flag',
    answer: 'share',
    needs: [['bids.details.status'], ['awards.status'], ...PRICES],
  },
  {
    code: 'R038',
    name: 'excessive-disqualified-bids',
    kind: 'flag',
    answer: 'share',
    needs: [['bids.details.status'], ['buyer.id', 'tender.procuringEntity.id', 'bids.details.tenderers.id']],
    takesAll: true,
  },
  {
    code: 'R048',
    name: 'heterogeneous-supplier',
    kind: 'flag',
    answer: 'share',
    needs: [...SUPPLIED, ['awards.items.classification.id']],
  },
  { code: 'R058', name: 'heavily-discounted-bid', kind: 'flag', answer: 'share', needs: [...CONTEST, ...PRICES] },
  { code: 'U001', name: 'procedures', kind: 'figure', answer: 'total', needs: [['ocid']] },
  {
    code: 'U002',
    name: 'buyers',
    kind: 'figure',
    answer: 'total',
    needs: [['buyer.id', 'tender.procuringEntity.id', 'parties.id']],
  },
  {
    code: 'U003',
    name: 'bidders',
    kind: 'figure',
    answer: 'total',
    needs: [['tender.tenderers.id', 'bids.details.tenderers.id']],
    takesAll: true,
  },
  { code: 'U004', name: 'awarded-suppliers', kind: 'figure', answer: 'total', needs: SUPPLIED },
  { code: 'U006', name: 'value-awarded', kind: 'figure', answer: 'total', needs: AWARDED },
  { code: 'U007', name: 'procedures-by-status', kind: 'figure', answer: 'distribution', needs: [['tender.status']] },
  {
    code: 'U009',
    name: 'procedures-by-category',
    kind: 'figure',
    answer: 'distribution',
    needs: [['tender.mainProcurementCategory']],
  },
  {
    code: 'U010',
    name: 'procedures-by-method',
    kind: 'figure',
    answer: 'distribution',
    needs: [['tender.procurementMethod']],
  },
  {
    code: 'U011',
    name: 'awarded-competitively',
    kind: 'figure',
    answer: 'share',
    needs: [['tender.procurementMethod'], ['awards.status']],
  },
  {
    code: 'U012',
    name: 'contracts-by-method',
    kind: 'figure',
    answer: 'distribution',
    needs: [['tender.procurementMethod'], ['contracts.status', 'awards.status']],
  },
  {
    code: 'U015',
    name: 'single-bid-tenders',
    kind: 'figure',
    answer: 'share',
    needs: [['tender.procurementMethod'], BIDDERS],
  },
  {
    code: 'U017',
    name: 'mean-bidders',
    kind: 'figure',
    answer: 'mean',
    needs: [['tender.procurementMethod'], BIDDERS],
  },
  {
    code: 'U018',
    name: 'median-bidders',
    kind: 'figure',
    answer: 'median',
    needs: [['tender.procurementMethod'], BIDDERS],
  },
  {
    code: 'U034',
    name: 'largest-supplier-share',
    kind: 'figure',
    answer: 'share',
    needs: [...AWARDED, ['awards.suppliers.id'], CLASSES],
  },
  {
    code: 'U040',
    name: 'value-by-supplier',
    kind: 'figure',
    answer: 'total',
    groupIs: 'tenderer',
    needs: HELD,
  },
  {
    code: 'U041',
    name: 'share-of-value-by-supplier',
    kind: 'figure',
    answer: 'distribution',
    groupIs: 'tenderer',
    needs: HELD,
  },
  { code: 'U059', name: 'tendering-period', kind: 'figure', answer: 'mean', needs: PERIOD },
  {
    code: 'U060',
    name: 'decision-period',
    kind: 'figure',
    answer: 'mean',
    needs: [['tender.tenderPeriod.endDate'], ['awards.date']],
  },
  {
    code: 'U069',
    name: 'savings-against-estimate',
    kind: 'figure',
    answer: 'share',
    needs: [
      ['tender.value.amount'],
      ['tender.value.currency'],
      ['contracts.value.amount', 'awards.value.amount'],
      ['contracts.value.currency', 'awards.value.currency'],
    ],
  },
  {
    code: 'local',
    name: 'local-suppliers',
    kind: 'figure',
    answer: 'share',
    needs: [...SUPPLIED, ['parties.address.locality', 'parties.address.region', 'parties.address.countryName']],
    takesAll: true,
    alsoReads: AWARD_VALUE,
    needsSetting: ['local.localities', 'local.regions', 'local.countries'],
  },
  {
    code: 'certified',
    name: 'certified-suppliers',
    kind: 'figure',
    answer: 'share',
    needs: [...SUPPLIED, ['parties.details.classifications']],
    alsoReads: AWARD_VALUE,
    needsSetting: ['certified.schemes', 'certified.ids'],
  },
  {
    code: 'first-time',
    name: 'first-time-suppliers',
    kind: 'figure',
    answer: 'share',
    needs: [...SUPPLIED, ['awards.date']],
    alsoReads: AWARD_VALUE,
  },
]
