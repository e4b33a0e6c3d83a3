// Takes out what the reference tables said, before they come in anew. Their things stay for now, with nothing but their ids.
//
// Parameters: none
// Columns: none
CALL () {
  MATCH (:Leader)-[r:HOLDS_OFFICE]->() WHERE r.source <> 'article' DELETE r
}
CALL () {
  MATCH (:Country)-[r:MEMBER_OF]->() WHERE r.source <> 'article' DELETE r
}
CALL () {
  MATCH (s:Summit)-[r:CONVENED_BY|IN]->() WHERE s.reference DELETE r
}
CALL () {
  MATCH (n:Leader|Country|Organization|Summit|Place) WHERE n.reference
  SET n = {id: n.id, country: n.country}
}
