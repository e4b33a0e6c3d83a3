// Writes the names of leaders, places and topics which no reference table names.
//
// Parameters: leaders, places, topics (lists of: id, name, names, folded)
// Columns: none
CALL () {
  UNWIND $leaders AS row MATCH (n:Leader {id: row.id})
  SET n += row
}
CALL () {
  UNWIND $places AS row MATCH (n:Place {id: row.id})
  SET n += row
}
CALL () {
  UNWIND $topics AS row MATCH (n:Topic {id: row.id})
  SET n += row
}
