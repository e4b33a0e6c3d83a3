// Pages of summits by first day and id are read from this index in its order, without sorting.
//
// Parameters: none
// Columns: none
CREATE INDEX summit_day IF NOT EXISTS FOR (n:Summit) ON (n.start, n.id)
