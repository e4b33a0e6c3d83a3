// What the full-text index on names finds for a query in Lucene's syntax, the closest first,
// of equally close ones what the graph tells most about.
//
// Parameters: query, kinds (list of: leader, country, organization, summit, place, topic), limit
// Columns: kind, id, name, names, score
CALL db.index.fulltext.queryNodes('names', $query) YIELD node, score
WITH node, score, toLower(head(labels(node))) AS kind, COUNT { (node)--() } AS told
WHERE kind IN $kinds
RETURN kind, node.id AS id, node.name AS name, coalesce(node.names, []) AS names, score
ORDER BY score DESC, told DESC, kind, id
LIMIT $limit
