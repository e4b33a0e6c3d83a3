// The names that articles give to leaders, places and topics which no reference table names.
//
// Parameters: leaders, places, topics (lists of ids)
// Columns: kind (leader, place or topic), id, names (each once)
CALL () {
  UNWIND $leaders AS id MATCH (n:Leader {id: id}) WHERE n.reference IS NULL
  OPTIONAL MATCH (n)-[r:PARTICIPATED_IN|HOLDS_OFFICE|ATTENDED]->()
  RETURN 'leader' AS kind, id, collect(DISTINCT r.name) AS names
  UNION ALL
  UNWIND $places AS id MATCH (n:Place {id: id}) WHERE n.reference IS NULL
  OPTIONAL MATCH (n)<-[r:IN]-()
  RETURN 'place' AS kind, id, collect(DISTINCT r.name) AS names
  UNION ALL
  UNWIND $topics AS id MATCH (:Topic {id: id})<-[r:DISCUSSED]-()
  RETURN 'topic' AS kind, id, collect(DISTINCT r.name) AS names
}
RETURN kind, id, names
ORDER BY kind, id
