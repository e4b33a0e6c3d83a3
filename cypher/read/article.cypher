// One article with what became of it and the meetings that it tells of.
//
// Parameters: id
// Columns: id, url, title, publisher, published, language, state, reason, claims, copy_of (id of the original, null for none),
//   copies (ids of those that are copies of it), meetings (list of id, title, status, date)
MATCH (a:Article {id: $id})
RETURN a.id AS id, a.url AS url, a.title AS title, a.publisher AS publisher, a.published AS published,
  a.language AS language, a.state AS state, a.reason AS reason, COUNT { (a)-[:REPORTS]->(:Claim) } AS claims,
  head(COLLECT { MATCH (a)-[:COPY_OF]->(o:Article) RETURN o.id }) AS copy_of,
  COLLECT { MATCH (a)<-[:COPY_OF]-(copy:Article) RETURN copy.id ORDER BY copy.id } AS copies,
  COLLECT {
    MATCH (a)-[:REPORTS]->(:Claim)-[:ABOUT]->(m:Meeting)
    WITH DISTINCT m ORDER BY m.start, m.id
    RETURN {id: m.id, title: m.title, status: m.status, date: m.date}
  } AS meetings
