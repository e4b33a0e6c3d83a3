// Articles that were read, with their texts and claims, in the order of their ids; without those of which a newer version waits.
//
// Parameters: after (id, empty at the beginning), limit
// Columns: id, url, title, publisher, published, language, text, digest, facts (canonical JSON of the claims)
MATCH (a:Article) WHERE a.id > $after AND a.text IS NOT NULL AND a.handed IS NULL
WITH a ORDER BY a.id LIMIT $limit
RETURN a.id AS id, a.url AS url, a.title AS title, a.publisher AS publisher, a.published AS published,
  a.language AS language, a.text AS text, a.digest AS digest,
  COLLECT { MATCH (a)-[:REPORTS]->(c:Claim) RETURN c.fact ORDER BY c.id } AS facts
ORDER BY id
