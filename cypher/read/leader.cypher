// One leader with all spellings of the name and all offices, the latest first.
//
// Parameters: id
// Columns: id, name, names, listed (true for those of the reference tables), parties, meetings, offices (list of kind, title, party, since, until, seen, source)
MATCH (l:Leader {id: $id})
RETURN l.id AS id, l.name AS name, coalesce(l.names, []) AS names, coalesce(l.reference, false) AS listed,
  CASE WHEN EXISTS { (l)-[:HOLDS_OFFICE]->() }
    THEN COLLECT { MATCH (l)-[:HOLDS_OFFICE]->(party) WITH DISTINCT party.id AS id RETURN id ORDER BY id }
    ELSE COLLECT { MATCH (l)-[r:PARTICIPATED_IN]->() UNWIND r.parties AS id WITH DISTINCT id RETURN id ORDER BY id }
  END AS parties,
  COUNT { (l)-[:PARTICIPATED_IN]->() } AS meetings,
  COLLECT {
    MATCH (l)-[o:HOLDS_OFFICE]->(p)
    RETURN {kind: o.kind, title: o.title, party: p.id, since: o.from, until: o.to, seen: o.seen, source: o.source}
    ORDER BY coalesce(o.from, '') DESC, p.id, o.title
  } AS offices
