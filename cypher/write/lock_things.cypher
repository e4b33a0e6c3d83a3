// Makes sure that what several articles speak of exists, and locks it until the end of the transaction.
//
// Everything is made before it is locked, as two writers may be the first to speak of it; what is left without
// a connection in the end is deleted again by write/orphans. No organization has the id of a country.
//
// Parameters: summits, organizations, leaders, places, topics (sorted lists of ids)
// Columns: none
CALL () {
  UNWIND $summits AS id
  MERGE (n:Summit {id: id}) SET n.id = id
}
CALL () {
  UNWIND $organizations AS id
  WITH id WHERE NOT EXISTS { (:Country {id: id}) }
  MERGE (n:Organization {id: id}) SET n.id = id
}
CALL () {
  UNWIND $leaders AS id
  MERGE (n:Leader {id: id}) SET n.id = id
}
CALL () {
  UNWIND $places AS id
  MERGE (n:Place {id: id}) SET n.id = id
}
CALL () {
  UNWIND $topics AS id
  MERGE (n:Topic {id: id}) SET n.id = id
}
