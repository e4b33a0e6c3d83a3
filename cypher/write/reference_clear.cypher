// Takes the reference tables' rows out, before the new ones come in: offices, memberships, organizers, places of summits, and marks.
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
  MATCH (n:Leader|Country|Organization|Summit|Place) WHERE n.reference REMOVE n.reference
}
