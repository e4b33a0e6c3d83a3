// Things that may have come from reference tables that no longer name them.
//
// Parameters: none
// Columns: kind, ids
MATCH (n:Leader|Organization|Summit|Place) WHERE n.reference IS NULL
RETURN toLower(head(labels(n))) + 's' AS kind, collect(n.id) AS ids
