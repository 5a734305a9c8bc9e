-- A question about a work package goes on in the purchase of it: `case_id` names where an answer that is missing is given.
alter table buying.officer_question drop constraint officer_question_check;
alter table buying.officer_question add check (package_id is not null or case_id is not null);
