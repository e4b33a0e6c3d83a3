// How many days the dates of meetings span at most: the end of an index.
//
// Parameters: none
// Columns: days
MATCH (m:Meeting) WHERE m.days > 0
RETURN m.days AS days
ORDER BY days DESC
LIMIT 1
