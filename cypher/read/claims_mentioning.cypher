// The claims that hold one of these ids, with their articles: for judgements.
//
// Parameters: query (in Lucene's syntax, finds at least what holds one of the ids), ids (each as it stands in the JSON of a claim, in quotation marks)
// Columns: fact (canonical JSON of the claim), article
CALL db.index.fulltext.queryNodes('claim_words', $query) YIELD node AS c
WITH c WHERE any(id IN $ids WHERE c.fact CONTAINS id)
MATCH (a:Article)-[:REPORTS]->(c)
RETURN c.fact AS fact, a.id AS article
ORDER BY c.id
