import { type Json, type JsonObject, objectsAt, textAt, textsAt } from '../json.ts'

export type Cell = string | number | boolean | null

/** One row: the object it is about, and the process it belongs to. */
export type TableRow = { process: JsonObject; object: JsonObject }

/**
 * A column of a table for spreadsheets. `path` starts at the row's object, or with `/` at the process; its meaning is
 * the standard's, unless `meaning` says it.
 */
export type Column = {
  name: string
  type: 'text' | 'number'
  path?: string
  read?: (row: TableRow) => Cell | undefined
  meaning?: string
}

/** A table made from compiled releases: a row for each object found at `of`. */
export type TableForm = { name: string; title: string; of: string; columns: readonly Column[] }

const text = (name: string, path: string): Column => ({ name, type: 'text', path })
const number = (name: string, path: string): Column => ({ name, type: 'number', path })
const made = (
  name: string,
  type: Column['type'],
  meaning: string,
  read: (row: TableRow) => Cell | undefined,
): Column => ({ name, type, meaning, read })

const ocid = text('ocid', '/ocid')
const join = (values: readonly (string | undefined)[]) => values.filter((value) => value !== undefined).join('; ')
const namesAt = (object: Json, path: string) => join(objectsAt(object, path).map((one) => textAt(one, 'name')))
const idsAt = (object: Json, path: string) => join(objectsAt(object, path).map((one) => textAt(one, 'id')))

/** The tables of every publication. */
export const tableForms: readonly TableForm[] = [
  {
    name: 'processes',
    title: 'Contracting processes',
    of: '',
    columns: [
      ocid,
      text('title', 'tender/title'),
      text('description', 'tender/description'),
      text('buyer_id', 'buyer/id'),
      text('buyer_name', 'buyer/name'),
      text('procuring_entity_name', 'tender/procuringEntity/name'),
      text('tender_id', 'tender/id'),
      text('status', 'tender/status'),
      text('method', 'tender/procurementMethod'),
      text('method_details', 'tender/procurementMethodDetails'),
      text('category', 'tender/mainProcurementCategory'),
      number('estimated_value', 'tender/value/amount'),
      text('estimated_currency', 'tender/value/currency'),
      text('tender_start', 'tender/tenderPeriod/startDate'),
      text('tender_end', 'tender/tenderPeriod/endDate'),
      number('number_of_tenderers', 'tender/numberOfTenderers'),
      made('awards', 'number', 'How many awards the process has', (row) => objectsAt(row.process, 'awards').length),
      made('contracts', 'number', 'How many contracts', (row) => objectsAt(row.process, 'contracts').length),
      text('last_change', 'date'),
    ],
  },
  {
    name: 'awards',
    title: 'Awards',
    of: 'awards',
    columns: [
      ocid,
      text('award_id', 'id'),
      text('title', 'title'),
      text('status', 'status'),
      text('date', 'date'),
      number('value', 'value/amount'),
      text('currency', 'value/currency'),
      made('supplier_ids', 'text', 'The ids of its suppliers', (row) => idsAt(row.object, 'suppliers')),
      made('supplier_names', 'text', 'The names of its suppliers', (row) => namesAt(row.object, 'suppliers')),
    ],
  },
  {
    name: 'contracts',
    title: 'Contracts',
    of: 'contracts',
    columns: [
      ocid,
      text('contract_id', 'id'),
      text('award_id', 'awardID'),
      text('title', 'title'),
      text('status', 'status'),
      text('date_signed', 'dateSigned'),
      text('start', 'period/startDate'),
      text('end', 'period/endDate'),
      number('value', 'value/amount'),
      text('currency', 'value/currency'),
      made('amendments', 'number', 'How often it was amended', (row) => objectsAt(row.object, 'amendments').length),
    ],
  },
  {
    name: 'bids',
    title: 'Bids',
    of: 'bids/details',
    columns: [
      ocid,
      text('bid_id', 'id'),
      text('status', 'status'),
      text('date', 'date'),
      number('value', 'value/amount'),
      text('currency', 'value/currency'),
      made('tenderer_ids', 'text', 'The ids of those who bid', (row) => idsAt(row.object, 'tenderers')),
      made('tenderer_names', 'text', 'The names of those who bid', (row) => namesAt(row.object, 'tenderers')),
    ],
  },
  {
    name: 'parties',
    title: 'Organizations in each process',
    of: 'parties',
    columns: [
      ocid,
      text('organization_id', 'id'),
      text('name', 'name'),
      made('roles', 'text', 'Its roles in the process', (row) => join(textsAt(row.object, 'roles'))),
      text('register', 'identifier/scheme'),
      text('register_number', 'identifier/id'),
      text('locality', 'address/locality'),
      text('region', 'address/region'),
      text('country', 'address/countryName'),
      made('classifications', 'text', 'How it is classified, as scheme:code', (row) =>
        join(
          objectsAt(row.object, 'details/classifications').map((one) =>
            [textAt(one, 'scheme'), textAt(one, 'id')].filter((part) => part !== undefined).join(':'),
          ),
        ),
      ),
    ],
  },
  {
    name: 'items',
    title: 'Items asked for',
    of: 'tender/items',
    columns: [
      ocid,
      text('item_id', 'id'),
      text('description', 'description'),
      text('scheme', 'classification/scheme'),
      text('class', 'classification/id'),
      text('class_description', 'classification/description'),
      number('quantity', 'quantity'),
      text('unit', 'unit/name'),
    ],
  },
]
