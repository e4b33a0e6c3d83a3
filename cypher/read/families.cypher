// Some articles with all that are copies of the same text, and the blocks of their claims.
//
// Parameters: articles (list of ids)
// Columns: id, published, original (null where it is no copy), blocks (list of keys)
UNWIND $articles AS id
MATCH (a:Article {id: id})
OPTIONAL MATCH (a)-[:COPY_OF]->(o:Article)
WITH DISTINCT coalesce(o, a) AS original
OPTIONAL MATCH (original)<-[:COPY_OF]-(copy:Article)
WITH original, collect(copy) AS copies
UNWIND copies + [original] AS member
RETURN member.id AS id, member.published AS published, CASE WHEN member <> original THEN original.id END AS original,
  COLLECT { MATCH (member)-[:REPORTS]->(:Claim)-[:IN_BLOCK]->(b:Block) RETURN DISTINCT b.key AS key ORDER BY key } AS blocks
ORDER BY id
