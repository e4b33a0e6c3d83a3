// Other items that gave one of some articles.
//
// Parameters: articles (ids), item (id of the one that is not meant)
// Columns: article, own (the id that the item's text would have by itself)
UNWIND $articles AS article
MATCH (i:Item {article: article}) WHERE i.id <> $item
RETURN i.article AS article, i.own AS own
