// What of a source still has to be taken; items that are done have no `due` and are not in this index.
//
// Parameters: none
// Columns: none
CREATE INDEX item_due IF NOT EXISTS FOR (n:Item) ON (n.source, n.due)
