// The version of the graph's layout, and the digest of the reference tables in it; no row in a new database.
//
// Parameters: none
// Columns: version, reference (null before the tables were written)
MATCH (s:Schema {id: 'sidelines'})
RETURN s.version AS version, s.reference AS reference
