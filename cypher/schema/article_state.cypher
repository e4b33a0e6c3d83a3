// Pages of the articles in one state, in the order of their ids, and how many there are.
//
// Parameters: none
// Columns: none
CREATE INDEX article_state IF NOT EXISTS FOR (n:Article) ON (n.state, n.id)
