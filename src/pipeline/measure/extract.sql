-- One pass over the JSON: the release is taken apart once, every leaf as text, and typed here. What is no JSON object
-- is set aside with its text; a line whose lists and objects are confused is kept for straightening.
INSERT INTO {database}.{table}
WITH
  (t) -> toDecimal128OrNull(t, 6) AS money,
  -- OCDS dates: a day, or an RFC 3339 time. Other ways of writing are not guessed at.
  (t) -> if(substring(t, 5, 1) = '-', parseDateTime64BestEffortOrNull(t, 3, 'UTC'), NULL) AS instant,
  (t) -> length(t) = 10 AS is_day,
  -- How many texts gave no value.
  (texts, values) -> arraySum(t -> t != '', texts) - arraySum(v -> isNotNull(v), values) AS unread,
  money(release.tender.value.amount) AS tender_money,
  money(release.planning.budget.amount.amount) AS budget_money,
  instant(release.date) AS released,
  instant(release.tender.tenderPeriod.startDate) AS tender_start,
  instant(release.tender.tenderPeriod.endDate) AS tender_end,
  toUInt32OrNull(release.tender.numberOfTenderers) AS number_of_tenderers,
  arrayMap(t -> money(t), release.bids.details.value.amount) AS bid_amounts,
  arrayMap(t -> money(t), release.awards.value.amount) AS award_amounts,
  arrayMap(t -> money(t), release.contracts.value.amount) AS contract_amounts,
  arrayMap(t -> instant(t), release.bids.details.date) AS bid_dates,
  arrayMap(t -> instant(t), release.awards.date) AS award_dates,
  arrayMap(t -> instant(t), release.contracts.dateSigned) AS signing_dates,
  arrayMap(t -> instant(t), release.contracts.period.startDate) AS contract_starts,
  arrayMap(t -> instant(t), release.contracts.period.endDate) AS contract_ends,
  -- An organisation without an id, where identifiers are given, is of OCDS 1.0: straightening gives it its id.
  (release.buyer.id = '' AND release.buyer.name != '')
    OR (release.tender.procuringEntity.id = '' AND release.tender.procuringEntity.name != '')
    OR has(release.parties.id, '') OR has(release.tender.tenderers.id, '')
    OR arrayExists(ids -> has(ids, ''), release.awards.suppliers.id)
    OR arrayExists(ids -> has(ids, ''), release.bids.details.tenderers.id) AS nameless,
  {first_pass} AND ({odd} OR (nameless AND position(text, '"identifier"') > 0)) AS straighten
SELECT
  line,
  multiIf(
    straighten, 'odd-shape',
    -- A list at the top would be read by position.
    release.ocid != '' AND match(text, '^\\s*\\{'), '',
    match(text, '^\\s*$'), 'empty',
    NOT isValidJSON(text), 'not-json',
    JSONType(text) != 'Object', 'not-an-object',
    JSONHas(text, 'releases') OR JSONHas(text, 'records'), 'package',
    'no-ocid') AS set_aside,
  if(set_aside = '', '', if(straighten, text, substringUTF8(text, 1, 1000))),
  unread([release.tender.value.amount, release.planning.budget.amount.amount], [tender_money, budget_money])
    + unread([release.date, release.tender.tenderPeriod.startDate, release.tender.tenderPeriod.endDate],
             [released, tender_start, tender_end])
    + unread(release.bids.details.value.amount, bid_amounts) + unread(release.awards.value.amount, award_amounts)
    + unread(release.contracts.value.amount, contract_amounts)
    + unread(release.bids.details.date, bid_dates) + unread(release.awards.date, award_dates)
    + unread(release.contracts.dateSigned, signing_dates)
    + unread(release.contracts.period.startDate, contract_starts) + unread(release.contracts.period.endDate, contract_ends)
    + (release.tender.numberOfTenderers != '' AND isNull(number_of_tenderers)),
  release.ocid, released, release.tag,
  release.buyer.id, release.buyer.name, release.tender.procuringEntity.id, release.tender.procuringEntity.name,
  budget_money, release.planning.budget.amount.currency,
  release.tender.id, release.tender.status, release.tender.procurementMethod, release.tender.procurementMethodDetails,
  release.tender.mainProcurementCategory, number_of_tenderers,
  -- Submitted: neither invited nor withdrawn, and not without a status.
  coalesce(
    number_of_tenderers,
    nullIf(toUInt32(length(arrayDistinct(arrayFilter(id -> id != '', release.tender.tenderers.id)))), 0),
    nullIf(toUInt32(length(arrayDistinct(arrayFilter(id -> id != '', arrayFlatten(arrayFilter(
      (ids, status) -> status NOT IN ('', 'invited', 'withdrawn'),
      release.bids.details.tenderers.id, release.bids.details.status)))))), 0)),
  tender_money, release.tender.value.currency,
  tender_start, is_day(release.tender.tenderPeriod.startDate), tender_end, is_day(release.tender.tenderPeriod.endDate),
  release.tender.amendments.id, arrayMap(t -> instant(t), release.tender.amendments.date),
  release.tender.items.classification.scheme, release.tender.items.classification.id,
  arrayMap(t -> money(t), release.tender.items.quantity), release.tender.tenderers.id,
  release.parties.id, release.parties.name, release.parties.roles, release.parties.address.countryName,
  release.parties.address.region, release.parties.address.locality, release.parties.details.classifications,
  release.bids.details.id, release.bids.details.status, bid_dates, arrayMap(t -> is_day(t), release.bids.details.date),
  bid_amounts, release.bids.details.value.currency, release.bids.details.tenderers.id,
  release.awards.id, release.awards.status, award_dates, arrayMap(t -> is_day(t), release.awards.date),
  award_amounts, release.awards.value.currency, release.awards.suppliers.id, release.awards.suppliers.name,
  release.awards.amendments.id, release.awards.amendments.date, release.awards.items.classification.scheme,
  release.awards.items.classification.id, release.awards.items.quantity,
  release.contracts.id, release.contracts.awardID, release.contracts.status, signing_dates,
  contract_amounts, release.contracts.value.currency, contract_starts, contract_ends,
  release.contracts.amendments.id, release.contracts.amendments.date, release.contracts.items.classification.scheme,
  release.contracts.items.classification.id, release.contracts.items.quantity
FROM
(
  SELECT
    line,
    if(line = 1, replaceOne(raw, '\xEF\xBB\xBF', ''), raw) AS text,
    JSONExtract(text, '{type}') AS release
  FROM (SELECT line, text AS raw FROM {lines})
)
SETTINGS max_block_size = 2000, min_chunk_bytes_for_parallel_parsing = 2000000, max_insert_threads = 2,
  min_insert_block_size_rows = 5000, min_insert_block_size_bytes = 40000000
