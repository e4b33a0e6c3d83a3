// The claims of one kind about some leaders, organizations or summits.
//
// Parameters: kind (gathering, office, membership or founding), leaders, organizations, summits (lists of ids)
// Columns: fact (canonical JSON of the claim)
CALL () {
  UNWIND $leaders AS id MATCH (:Leader {id: id})<-[:ABOUT]-(c:Claim) RETURN c
  UNION
  UNWIND $organizations AS id MATCH (:Organization {id: id})<-[:ABOUT]-(c:Claim) RETURN c
  UNION
  UNWIND $summits AS id MATCH (:Summit {id: id})<-[:ABOUT]-(c:Claim) RETURN c
}
WITH c WHERE c.kind = $kind
RETURN c.fact AS fact
ORDER BY c.id
