// What the rows of a list call things: names of those that the reference tables name, addresses and publishers of articles, and what topics are called.
//
// Parameters: leaders, places, summits, topics, articles (lists of ids), known_at (day up to which topics were first told, or null)
// Columns: kind (leader, place, summit, topic, article or publisher), id, names (of an article its address and who published it)
CALL () {
  UNWIND $leaders AS id MATCH (n:Leader {id: id}) WHERE n.reference RETURN 'leader' AS kind, id, [n.name] AS names
  UNION ALL
  UNWIND $places AS id MATCH (n:Place {id: id}) WHERE n.reference RETURN 'place' AS kind, id, [n.name] AS names
  UNION ALL
  UNWIND $summits AS id MATCH (n:Summit {id: id}) WHERE n.reference RETURN 'summit' AS kind, id, [n.name] AS names
  UNION ALL
  UNWIND $articles AS id MATCH (n:Article {id: id}) RETURN 'article' AS kind, id, [n.url] AS names
  UNION ALL
  UNWIND $articles AS id MATCH (n:Article {id: id}) RETURN 'publisher' AS kind, id, [n.publisher] AS names
  UNION ALL
  UNWIND $topics AS id MATCH (:Topic {id: id})<-[r:DISCUSSED]-(m:Meeting)
  WHERE $known_at IS NULL OR m.first_reported <= $known_at
  RETURN 'topic' AS kind, id, collect(DISTINCT r.name) AS names
}
RETURN kind, id, names
ORDER BY kind, id
