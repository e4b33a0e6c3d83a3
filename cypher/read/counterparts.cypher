// Whom a leader met at held meetings, the most frequent first, from the derived MET relationships.
//
// Parameters: leader, after_times, after_id (texts, both null at the beginning), limit
// Columns: id, name, times, first, last, parties
MATCH (:Leader {id: $leader})-[met:MET]-(l:Leader)
WHERE $after_id IS NULL
  OR met.times < toInteger($after_times)
  OR (met.times = toInteger($after_times) AND l.id > $after_id)
WITH l, met ORDER BY met.times DESC, l.id LIMIT $limit
RETURN l.id AS id, l.name AS name, met.times AS times, met.first AS first, met.last AS last,
  CASE WHEN EXISTS { (l)-[:HOLDS_OFFICE]->() }
    THEN COLLECT { MATCH (l)-[:HOLDS_OFFICE]->(party) WITH DISTINCT party.id AS id RETURN id ORDER BY id }
    ELSE COLLECT { MATCH (l)-[r:PARTICIPATED_IN]->() UNWIND r.parties AS id WITH DISTINCT id RETURN id ORDER BY id }
  END AS parties
ORDER BY times DESC, id
