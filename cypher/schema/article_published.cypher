// Articles by the day of their publication.
//
// Parameters: none
// Columns: none
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published)
