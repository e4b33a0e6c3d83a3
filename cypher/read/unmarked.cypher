// Things that the reference tables do not name, or no longer.
//
// Parameters: none
// Columns: kind (leaders, organizations, summits or places), ids
MATCH (n:Leader|Organization|Summit|Place) WHERE n.reference IS NULL
RETURN toLower(head(labels(n))) + 's' AS kind, collect(n.id) AS ids
