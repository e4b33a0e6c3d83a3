// Which of some articles are copies.
//
// Parameters: articles (list of ids)
// Columns: id, original
UNWIND $articles AS id
MATCH (a:Article {id: id})-[:COPY_OF]->(o:Article)
RETURN a.id AS id, o.id AS original
ORDER BY id
