// Writes offices that leaders hold by what articles say, each where nothing later is told of the same office.
//
// Parameters: rows (list of: leader, party, properties, each leader, party and kind once)
// Columns: none
UNWIND $rows AS row
MATCH (l:Leader {id: row.leader})
OPTIONAL MATCH (c:Country {id: row.party})
OPTIONAL MATCH (o:Organization {id: row.party})
WITH l, row, coalesce(c, o) AS party WHERE party IS NOT NULL
OPTIONAL MATCH (l)-[told:HOLDS_OFFICE]->(party) WHERE told.source = 'article' AND told.kind = row.properties.kind
WITH l, row, party, told
WHERE told IS NULL OR told.seen < row.properties.seen
  OR told.seen = row.properties.seen AND coalesce(told.claim, '') < row.properties.claim
FOREACH (old IN CASE WHEN told IS NULL THEN [] ELSE [told] END | DELETE old)
CREATE (l)-[r:HOLDS_OFFICE]->(party)
SET r = row.properties
