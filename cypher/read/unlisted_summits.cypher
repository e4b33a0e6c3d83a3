// Those of some summits that no reference table names.
//
// Parameters: summits (list of ids)
// Columns: id
UNWIND $summits AS id
MATCH (s:Summit {id: id}) WHERE s.reference IS NULL
RETURN id
ORDER BY id
