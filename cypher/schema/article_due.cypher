// Articles that are still to be read, by state and by when they are due: those that are done have no `due`, and are not in it.
//
// Parameters: none
// Columns: none
CREATE INDEX article_due IF NOT EXISTS FOR (n:Article) ON (n.state, n.due)
