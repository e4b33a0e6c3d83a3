// Notes the version of the graph's layout.
//
// Parameters: version
// Columns: none
MERGE (s:Schema {id: 'sidelines'})
SET s.version = $version
