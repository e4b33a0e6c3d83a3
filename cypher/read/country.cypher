// One country, with the terms of all who hold or held its offices and its memberships.
//
// Parameters: id
// Columns: id, name, names, meetings, offices (list of leader, name, kind, title, since, until, seen, source),
//   memberships (list of id, name, role, since, until, source)
MATCH (c:Country {id: $id})
RETURN c.id AS id, c.name AS name, coalesce(c.names, []) AS names, COUNT { (c)<-[:BETWEEN]-() } AS meetings,
  COLLECT {
    MATCH (c)<-[h:HOLDS_OFFICE]-(l:Leader)
    RETURN {leader: l.id, name: l.name, kind: h.kind, title: h.title, since: h.from, until: h.to, seen: h.seen, source: h.source}
    ORDER BY h.kind, coalesce(h.from, '') DESC, l.id
  } AS offices,
  COLLECT {
    MATCH (c)-[m:MEMBER_OF]->(o:Organization)
    RETURN {id: o.id, name: o.name, role: m.role, since: m.from, until: m.to, source: m.source}
    ORDER BY o.id, coalesce(m.from, '')
  } AS memberships
