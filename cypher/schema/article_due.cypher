// Articles of a state, those that are due first.
//
// Parameters: none
// Columns: none
CREATE INDEX article_due IF NOT EXISTS FOR (n:Article) ON (n.state, n.due)
