// The meeting that a former id leads to: by the claim from which the id was made, or by the one that took its place.
//
// Parameters: id (of a meeting), claim (the id of the claim from which it was made)
// Columns: id
CALL () {
  MATCH (:Claim {id: $claim})-[:ABOUT]->(m:Meeting) RETURN m.id AS id
  UNION
  MATCH (f:FormerId {id: $id})
  MATCH (:Claim {id: f.claim})-[:ABOUT]->(m:Meeting) RETURN m.id AS id
}
RETURN id
LIMIT 1
