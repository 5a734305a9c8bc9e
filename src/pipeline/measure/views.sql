-- What measures read. A view takes from fact_line only the columns that are asked for.
CREATE OR REPLACE VIEW {database}.fact_process AS
SELECT process, ocid, released, buyer, buyer_name, procuring_entity, procuring_entity_name, budget_amount,
  budget_currency, tender_id, tender_status, method, method_details, category, number_of_tenderers, tender_amount,
  tender_currency, tender_start, tender_start_is_day, tender_end, tender_end_is_day,
  tenderer_count,
  party.id[indexOf(arrayMap(roles -> has(roles, 'buyer'), party.roles), true)] AS party_buyer
FROM {database}.fact_line WHERE set_aside = '';

-- A process with its bids and awards side by side, entry by entry in the order of the data.
CREATE OR REPLACE VIEW {database}.fact_contest AS
SELECT process, ocid, buyer, procuring_entity, tender_status, method, method_details, tender_end, tender_end_is_day,
  bid.status AS bid_status, bid.submitted AS bid_submitted, bid.submitted_is_day AS bid_submitted_is_day,
  bid.amount AS bid_amount, bid.currency AS bid_currency, bid.tenderers AS bid_tenderers,
  arrayMap(status -> status NOT IN ('', 'invited', 'withdrawn'), bid.status) AS bid_is_submitted,
  award.status AS award_status, award.amount AS award_amount, award.currency AS award_currency,
  contract.status AS contract_status, contract.amount AS contract_amount, contract.currency AS contract_currency,
  tender_amount, tender_currency,
  arrayFilter((suppliers, status) -> status = 'active', award.suppliers, award.status) AS active_suppliers,
  -- Results stand once no award is pending.
  arrayAll(status -> status IN ('', 'active', 'cancelled', 'unsuccessful'), award.status) AS is_final
FROM {database}.fact_line WHERE set_aside = '';

CREATE OR REPLACE VIEW {database}.fact_party AS
SELECT process, ocid, method_details, p.id AS id, p.name AS name, p.roles AS roles, p.country AS country, p.region AS region,
  p.locality AS locality, p.classifications AS classifications
FROM {database}.fact_line ARRAY JOIN party AS p WHERE set_aside = '';

CREATE OR REPLACE VIEW {database}.fact_tenderer AS
SELECT process, ocid, method_details, tenderer AS id
FROM {database}.fact_line ARRAY JOIN tenderers AS tenderer WHERE set_aside = '';

CREATE OR REPLACE VIEW {database}.fact_bid AS
SELECT process, ocid, tender_status, method, method_details, position, b.id AS id, b.status AS status, b.submitted AS submitted,
  b.submitted_is_day AS submitted_is_day, b.amount AS amount, b.currency AS currency, b.tenderers AS tenderers
FROM {database}.fact_line ARRAY JOIN bid AS b, arrayEnumerate(bid.id) AS position WHERE set_aside = '';

CREATE OR REPLACE VIEW {database}.fact_bid_tenderer AS
SELECT process, ocid, tender_status, method, method_details, position, id, status, tenderer FROM {database}.fact_bid ARRAY JOIN tenderers AS tenderer;

CREATE OR REPLACE VIEW {database}.fact_award AS
SELECT process, ocid, tender_status, method, method_details, tender_end, position, a.id AS id, a.status AS status, a.awarded AS awarded, a.awarded_is_day AS awarded_is_day,
  a.amount AS amount, a.currency AS currency, a.suppliers AS suppliers, a.supplier_names AS supplier_names,
  a.item_classes AS classes, a.item_schemes AS schemes, tender_item.class AS tender_classes,
  tender_item.scheme AS tender_schemes,
  notEmpty(contract.id) AS has_contracts,
  -- The parties of the process, to look suppliers up in.
  party.id AS party_ids, party.locality AS party_localities, party.region AS party_regions,
  party.country AS party_countries, party.classifications AS party_classifications
FROM {database}.fact_line ARRAY JOIN award AS a, arrayEnumerate(award.id) AS position WHERE set_aside = '';

CREATE OR REPLACE VIEW {database}.fact_award_supplier AS
SELECT process, ocid, tender_status, method, method_details, position, id, status, awarded, amount, currency, supplier, name
FROM {database}.fact_award ARRAY JOIN suppliers AS supplier, supplier_names AS name;

CREATE OR REPLACE VIEW {database}.fact_contract AS
SELECT process, ocid, tender_status, method, method_details, position, c.id AS id, c.award AS award, c.status AS status, c.signed AS signed,
  c.amount AS amount, c.currency AS currency, c.starts AS starts, c.ends AS ends,
  -- Those of the award that it belongs to; where it names none, of the only award there is.
  award.suppliers[if(c.award = '', toUInt64(length(award.id) = 1), indexOf(award.id, c.award))] AS suppliers
FROM {database}.fact_line ARRAY JOIN contract AS c, arrayEnumerate(contract.id) AS position WHERE set_aside = '';

CREATE OR REPLACE VIEW {database}.fact_item AS
SELECT process, ocid, 'tender' AS stage, toUInt32(0) AS position, i.scheme AS scheme, i.class AS class,
  i.quantity AS quantity
FROM {database}.fact_line ARRAY JOIN tender_item AS i WHERE set_aside = ''
UNION ALL
SELECT process, ocid, 'award', position, scheme, class, toDecimal128OrNull(quantity, 6)
FROM
(
  SELECT process, ocid, position, a.item_schemes AS schemes, a.item_classes AS classes, a.item_quantities AS quantities
  FROM {database}.fact_line ARRAY JOIN award AS a, arrayEnumerate(award.id) AS position WHERE set_aside = ''
)
ARRAY JOIN schemes AS scheme, classes AS class, quantities AS quantity
UNION ALL
SELECT process, ocid, 'contract', position, scheme, class, toDecimal128OrNull(quantity, 6)
FROM
(
  SELECT process, ocid, position, c.item_schemes AS schemes, c.item_classes AS classes, c.item_quantities AS quantities
  FROM {database}.fact_line ARRAY JOIN contract AS c, arrayEnumerate(contract.id) AS position WHERE set_aside = ''
)
ARRAY JOIN schemes AS scheme, classes AS class, quantities AS quantity;

CREATE OR REPLACE VIEW {database}.fact_amendment AS
SELECT process, ocid, 'tender' AS stage, toUInt32(0) AS position, a.id AS id, a.amended AS amended
FROM {database}.fact_line ARRAY JOIN tender_amendment AS a WHERE set_aside = ''
UNION ALL
SELECT process, ocid, 'award', position, id, parseDateTime64BestEffortOrNull(date, 3, 'UTC')
FROM
(
  SELECT process, ocid, position, a.amendments AS ids, a.amended AS dates
  FROM {database}.fact_line ARRAY JOIN award AS a, arrayEnumerate(award.id) AS position WHERE set_aside = ''
)
ARRAY JOIN ids AS id, dates AS date
UNION ALL
SELECT process, ocid, 'contract', position, id, parseDateTime64BestEffortOrNull(date, 3, 'UTC')
FROM
(
  SELECT process, ocid, position, c.amendments AS ids, c.amended AS dates
  FROM {database}.fact_line ARRAY JOIN contract AS c, arrayEnumerate(contract.id) AS position WHERE set_aside = ''
)
ARRAY JOIN ids AS id, dates AS date;

CREATE OR REPLACE VIEW {database}.fact_aside AS
SELECT process AS line, set_aside AS reason, text FROM {database}.fact_line WHERE set_aside != '';

CREATE OR REPLACE VIEW {database}.fact_unreadable AS SELECT * FROM {database}.fact_line_unreadable;
