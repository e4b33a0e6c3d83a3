// Which files gave an article.
//
// Parameters: none
// Columns: none
CREATE INDEX item_article IF NOT EXISTS FOR (n:Item) ON (n.article)
