// Writes the offices that leaders hold by what articles say, in place of all such rows before.
//
// Parameters: leaders (list of ids), rows (list of: leader, party, properties)
// Columns: none
CALL () {
  UNWIND $leaders AS id
  MATCH (:Leader {id: id})-[r:HOLDS_OFFICE]->() WHERE r.source = 'article'
  DELETE r
}
CALL () {
  UNWIND $rows AS row
  MATCH (l:Leader {id: row.leader})
  OPTIONAL MATCH (c:Country {id: row.party})
  OPTIONAL MATCH (o:Organization {id: row.party})
  WITH l, row, coalesce(c, o) AS party WHERE party IS NOT NULL
  CREATE (l)-[r:HOLDS_OFFICE]->(party)
  SET r = row.properties
}
