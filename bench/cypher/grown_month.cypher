// Writes meetings, the articles that tell of them and all that these are connected to. Nothing of it may be there; what it speaks of must be.
//
// Parameters: rows (list of: properties, people, parties, places, topics, summits, articles; all but the first are lists, with the
//   properties of relationships and nodes as the service writes them)
// Columns: none
UNWIND $rows AS row
CREATE (m:Meeting)
SET m = row.properties
WITH m, row
CALL (m, row) {
  UNWIND row.people AS who
  MATCH (l:Leader {id: who.leader})
  CREATE (l)-[r:PARTICIPATED_IN]->(m)
  SET r = who.properties
}
CALL (m, row) {
  UNWIND row.parties AS one
  OPTIONAL MATCH (c:Country {id: one.party})
  OPTIONAL MATCH (o:Organization {id: one.party})
  WITH m, one, coalesce(c, o) AS party
  CREATE (m)-[r:BETWEEN]->(party)
  SET r = one.properties
}
CALL (m, row) {
  UNWIND row.places AS place
  MATCH (p:Place {id: place.id})
  CREATE (m)-[:IN {name: place.name}]->(p)
}
CALL (m, row) {
  UNWIND row.topics AS topic
  MATCH (t:Topic {id: topic.id})
  CREATE (m)-[:DISCUSSED {name: topic.name}]->(t)
}
CALL (m, row) {
  UNWIND row.summits AS id
  MATCH (s:Summit {id: id})
  CREATE (m)-[:ON_SIDELINES_OF]->(s)
}
CALL (m, row) {
  UNWIND row.articles AS article
  CREATE (a:Article)
  SET a = article.properties
  CREATE (a)-[:REPORTS]->(c:Claim)-[:ABOUT]->(m)
  SET c = article.claim
  WITH c, article, row
  CALL (c, row) {
    UNWIND row.summits AS id
    MATCH (s:Summit {id: id})
    CREATE (c)-[:ABOUT]->(s)
  }
  UNWIND article.blocks AS key
  MERGE (b:Block {key: key})
  CREATE (c)-[:IN_BLOCK]->(b)
}
