// Locks what several articles speak of, until the end of the transaction; those that are not there yet are passed over.
//
// Parameters: leaders, organizations, summits, places, topics (sorted lists of ids)
// Columns: none
CALL () {
  UNWIND $summits AS id MATCH (n:Summit {id: id}) SET n.id = id
}
CALL () {
  UNWIND $organizations AS id MATCH (n:Organization {id: id}) SET n.id = id
}
CALL () {
  UNWIND $leaders AS id MATCH (n:Leader {id: id}) SET n.id = id
}
CALL () {
  UNWIND $places AS id MATCH (n:Place {id: id}) SET n.id = id
}
CALL () {
  UNWIND $topics AS id MATCH (n:Topic {id: id}) SET n.id = id
}
