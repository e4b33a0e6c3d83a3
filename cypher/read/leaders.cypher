// Leaders in the order of their ids, all or those who act or acted for one party.
//
// Parameters: party (id, or null for all), after_id (null at the beginning), limit
// Columns: id, name, meetings, parties
MATCH (l:Leader)
WHERE l.id > coalesce($after_id, '')
  AND ($party IS NULL
    OR EXISTS { (l)-[:HOLDS_OFFICE]->(p) WHERE p.id = $party }
    OR EXISTS { (l)-[r:PARTICIPATED_IN]->(:Meeting) WHERE $party IN r.parties })
WITH l ORDER BY l.id LIMIT $limit
RETURN l.id AS id, l.name AS name, COUNT { (l)-[:PARTICIPATED_IN]->() } AS meetings,
  CASE WHEN EXISTS { (l)-[:HOLDS_OFFICE]->() }
    THEN COLLECT { MATCH (l)-[:HOLDS_OFFICE]->(party) WITH DISTINCT party.id AS id RETURN id ORDER BY id }
    ELSE COLLECT { MATCH (l)-[r:PARTICIPATED_IN]->() UNWIND r.parties AS id WITH DISTINCT id RETURN id ORDER BY id }
  END AS parties
ORDER BY id
