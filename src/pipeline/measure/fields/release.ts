/** What is read of a compiled release, as it lies in the JSON: text, a list, or an object of these. */
export type Shape =
  | 'text'
  | { list: Shape }
  /** `organisation`: where it has no `id` of its own, its `identifier` names it (OCDS 1.0). */
  | { fields: Readonly<Record<string, Shape>>; organisation?: true }

const text = 'text'
const list = (of: Shape): Shape => ({ list: of })
const object = (fields: Record<string, Shape>): Shape => ({ fields })

const value = object({ amount: text, currency: text })
const period = object({ startDate: text, endDate: text })
const classification = object({ scheme: text, id: text })
const organisation = (fields: Record<string, Shape>): Shape => ({ fields: { id: text, ...fields }, organisation: true })
const reference = organisation({ name: text })
const item = object({ quantity: text, classification })
const amendments = { amendments: list(object({ id: text, date: text })) }

/** The fields of a compiled release that facts are made from. All else in it is left unread. */
export const release = object({
  ocid: text,
  date: text,
  tag: list(text),
  buyer: reference,
  parties: list(
    organisation({
      name: text,
      roles: list(text),
      address: object({ locality: text, region: text, countryName: text }),
      details: object({ classifications: list(classification) }),
    }),
  ),
  planning: object({ budget: object({ amount: value }) }),
  tender: object({
    id: text,
    status: text,
    procurementMethod: text,
    procurementMethodDetails: text,
    mainProcurementCategory: text,
    numberOfTenderers: text,
    value,
    tenderPeriod: period,
    procuringEntity: reference,
    tenderers: list(organisation({})),
    items: list(item),
    ...amendments,
  }),
  bids: object({
    details: list(object({ id: text, status: text, date: text, value, tenderers: list(organisation({})) })),
  }),
  awards: list(
    object({
      id: text,
      status: text,
      date: text,
      value,
      suppliers: list(reference),
      items: list(item),
      ...amendments,
    }),
  ),
  contracts: list(
    object({
      id: text,
      awardID: text,
      status: text,
      dateSigned: text,
      value,
      period,
      items: list(item),
      ...amendments,
    }),
  ),
})
