// Items that are known.
//
// Parameters: ids
// Columns: id, mark (changes when the item does), article (id of the one that it gave, null for none or several)
UNWIND $ids AS id
MATCH (i:Item {id: id})
RETURN i.id AS id, i.mark AS mark, i.article AS article
