-- Only where price decides: an allow list if there is one, else a deny list.
if(notEmpty({priced_details:Array(String)}), has({priced_details:Array(String)}, method_details),
   NOT has({unpriced_details:Array(String)}, method_details))
