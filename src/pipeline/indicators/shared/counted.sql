(NOT has({excluded_details:Array(String)}, method_details))
