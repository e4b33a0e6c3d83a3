// Writes who attended summits, in place of all such rows before.
//
// Parameters: summits (list of ids), leaders (list of: summit, leader, properties), parties (list of: summit, party, properties)
// Columns: none
CALL () {
  UNWIND $summits AS id
  MATCH (:Summit {id: id})<-[r:ATTENDED]-()
  DELETE r
}
CALL () {
  UNWIND $leaders AS row
  MATCH (s:Summit {id: row.summit})
  MATCH (l:Leader {id: row.leader})
  CREATE (l)-[r:ATTENDED]->(s)
  SET r = row.properties
}
CALL () {
  UNWIND $parties AS row
  MATCH (s:Summit {id: row.summit})
  OPTIONAL MATCH (c:Country {id: row.party})
  OPTIONAL MATCH (o:Organization {id: row.party})
  WITH s, row, coalesce(c, o) AS party WHERE party IS NOT NULL
  CREATE (party)-[r:ATTENDED]->(s)
  SET r = row.properties
}
