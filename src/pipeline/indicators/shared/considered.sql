-- Red flags leave out cancelled tenders and the procurement methods that the settings exclude.
(tender_status != 'cancelled' AND NOT has({excluded_details:Array(String)}, method_details))
