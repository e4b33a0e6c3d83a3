// Notes which reference tables the graph holds, and locks that note until the end of the transaction.
//
// Parameters: digest
// Columns: before (the digest that was noted; null for none)
MATCH (s:Schema {id: 'sidelines'})
SET s.id = s.id
WITH s, s.reference AS before
SET s.reference = $digest
RETURN before
