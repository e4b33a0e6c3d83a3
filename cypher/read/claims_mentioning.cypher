// The claims that hold one of these ids, with their articles. Looks through all claims: for judgements, which are rare.
//
// Parameters: ids (each as it stands in the JSON of a claim, in quotation marks)
// Columns: fact (canonical JSON of the claim), article
MATCH (c:Claim) WHERE any(id IN $ids WHERE c.fact CONTAINS id)
MATCH (a:Article)-[:REPORTS]->(c)
RETURN c.fact AS fact, a.id AS article
ORDER BY c.id
