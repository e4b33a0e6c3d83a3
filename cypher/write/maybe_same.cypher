// Writes which of some meetings may be the same one, in place of all that was noted of them before.
//
// Parameters: meetings (ids), rows (list of: first, second, score, reasons; the smaller id first)
// Columns: none
CALL () {
  UNWIND $meetings AS id
  MATCH (:Meeting {id: id})-[r:MAYBE_SAME]-()
  DELETE r
}
CALL () {
  UNWIND $rows AS row
  MATCH (a:Meeting {id: row.first})
  MATCH (b:Meeting {id: row.second})
  MERGE (a)-[r:MAYBE_SAME]->(b)
  SET r.score = row.score, r.reasons = row.reasons
}
