// Claims about meetings whose canonical JSON holds one of some texts, found by its words.
//
// The people of a meeting as it is now may have other ids than those of the claims that it adds up: so the claims are asked.
//
// Parameters: query (in Lucene's syntax, finds at least what holds one of the texts), texts, known_at (last day of publication, or null), limit
// Columns: fact (canonical JSON of the claim)
CALL db.index.fulltext.queryNodes('claim_words', $query) YIELD node AS c
WITH c WHERE c.kind = 'meeting' AND any(text IN $texts WHERE c.fact CONTAINS text)
MATCH (c)<-[:REPORTS]-(a:Article)
WHERE $known_at IS NULL OR a.published <= $known_at
RETURN c.fact AS fact
LIMIT $limit
