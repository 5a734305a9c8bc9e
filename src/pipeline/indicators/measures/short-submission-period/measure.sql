WITH
  addMilliseconds(assumeNotNull(tender_end), if(tender_end_is_day, 86399999, 0)) AS last_moment,
  intDiv(dateDiff('millisecond', assumeNotNull(tender_start), last_moment), 86400000) AS days,
  if(mapContains({r003_details:Map(String, Int64)}, method_details), {r003_details:Map(String, Int64)}[method_details],
     {r003_threshold:Int64}) AS threshold,
  multiIf(isNull(tender_start), 'no-start-date', isNull(tender_end), 'no-end-date',
          last_moment < assumeNotNull(tender_start), 'reversed-period', '') AS reason,
  reason = '' AND days < threshold AS short
SELECT [ocid] AS ocids, '' AS id, '' AS `group`, '' AS currency, short AS numerator, 1 AS denominator, reason,
  if(short, [('process', ocid, 1.)], []) AS marks
FROM {database}.fact_process
WHERE {considered} AND (empty({r003_methods:Array(String)}) OR has({r003_methods:Array(String)}, method))
