// Notes for the ids that claims gave to meetings which claims took their place; what has no successor is forgotten.
//
// Parameters: claims (ids of all that go), rows (list of: meeting, claim, successor)
// Columns: none
CALL () {
  UNWIND $rows AS row
  MATCH (f:FormerId {claim: row.claim})
  SET f.claim = row.successor
}
CALL () {
  UNWIND $claims AS id
  MATCH (f:FormerId {claim: id})
  DELETE f
}
CALL () {
  UNWIND $rows AS row
  MERGE (f:FormerId {id: row.meeting})
  SET f.claim = row.successor
}
