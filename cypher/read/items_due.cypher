// Items of a source that still have to be taken and are due, those that have waited longest first,
// and of those that came together in the order of their feed.
//
// Parameters: source (id), now, limit
// Columns: id, key, mark, url, title, published, publisher, content, tries
MATCH (i:Item {source: $source}) WHERE i.due <= $now
RETURN i.id AS id, i.key AS key, i.mark AS mark, i.url AS url, i.title AS title, i.published AS published,
  i.publisher AS publisher, i.content AS content, i.tries AS tries
ORDER BY i.source, i.due, i.position, id LIMIT $limit
