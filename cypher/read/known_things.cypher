// Whether the reference tables name a thing, and else the claims that can speak of it.
//
// Parameters: kind (leader, country, organization, summit, place or topic), id, known_at (last day of publication)
// Columns: reference (true or false), facts (canonical JSON of claims)
CALL () {
  MATCH (n:Leader {id: $id}) WHERE $kind = 'leader' RETURN n
  UNION ALL
  MATCH (n:Country {id: $id}) WHERE $kind = 'country' RETURN n
  UNION ALL
  MATCH (n:Organization {id: $id}) WHERE $kind = 'organization' RETURN n
  UNION ALL
  MATCH (n:Summit {id: $id}) WHERE $kind = 'summit' RETURN n
  UNION ALL
  MATCH (n:Place {id: $id}) WHERE $kind = 'place' RETURN n
  UNION ALL
  MATCH (n:Topic {id: $id}) WHERE $kind = 'topic' RETURN n
}
RETURN coalesce(n.reference, false) AS reference,
  CASE WHEN n.reference THEN [] ELSE COLLECT {
    MATCH (n)<-[:ABOUT]-(c:Claim)<-[:REPORTS]-(a:Article) WHERE a.published <= $known_at RETURN c.fact
    UNION
    MATCH (n)--(thing)<-[:ABOUT]-(c:Claim)<-[:REPORTS]-(a:Article) WHERE a.published <= $known_at RETURN c.fact
  } END AS facts
