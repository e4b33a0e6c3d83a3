// Pages of meetings by first day and id are read from this index in its order, without sorting.
//
// Parameters: none
// Columns: none
CREATE INDEX meeting_day IF NOT EXISTS FOR (n:Meeting) ON (n.start, n.id)
