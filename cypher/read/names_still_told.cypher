// Of the names that things have or that were just told of them, those that articles give. Names no reference table gives.
//
// A city or a topic may be that of half of all meetings: a name counts from the first of them that gives it. Offices and
// attendance are few, and are all looked at: what they say may come back with an older claim.
//
// Parameters: leaders, places, topics (lists of: id, names that the meetings written now tell),
//   summits (ids of those written now)
// Columns: kind (leader, place or topic), id, names
CALL () {
  UNWIND $leaders AS row MATCH (n:Leader {id: row.id}) WHERE n.reference IS NULL
  RETURN 'leader' AS kind, row.id AS id, COLLECT {
    UNWIND coalesce(n.names, []) + row.names AS name
    WITH name WHERE EXISTS { MATCH (n)-[r:PARTICIPATED_IN]->() WHERE r.name = name }
    RETURN name
    UNION
    MATCH (n)-[r:HOLDS_OFFICE|ATTENDED]->() WHERE r.name IS NOT NULL
    RETURN r.name AS name
  } AS names
  UNION ALL
  UNWIND $places AS row MATCH (n:Place {id: row.id}) WHERE n.reference IS NULL
  RETURN 'place' AS kind, row.id AS id, COLLECT {
    UNWIND coalesce(n.names, []) + row.names AS name
    WITH name WHERE EXISTS { MATCH (n)<-[r:IN]-() WHERE r.name = name }
    RETURN name
    UNION
    UNWIND $summits AS summit MATCH (:Summit {id: summit})-[r:IN]->(n) WHERE r.name IS NOT NULL
    RETURN r.name AS name
  } AS names
  UNION ALL
  UNWIND $topics AS row MATCH (n:Topic {id: row.id})
  RETURN 'topic' AS kind, row.id AS id, COLLECT {
    UNWIND coalesce(n.names, []) + row.names AS name
    WITH DISTINCT name WHERE EXISTS { MATCH (n)<-[r:DISCUSSED]-() WHERE r.name = name }
    RETURN name
  } AS names
}
RETURN kind, id, names
ORDER BY kind, id
