// One organization, with the terms of all who hold or held its offices and its members.
//
// Parameters: id
// Columns: id, name, names, founded, founded_source, meetings, offices (list of leader, name, kind, title, since, until, seen, source),
//   members (list of id, name, role, since, until, source)
MATCH (o:Organization {id: $id})
RETURN o.id AS id, o.name AS name, coalesce(o.names, []) AS names, o.founded AS founded,
  o.founded_source AS founded_source,
  COUNT { (o)<-[:BETWEEN]-() } AS meetings,
  COLLECT {
    MATCH (o)<-[h:HOLDS_OFFICE]-(l:Leader)
    RETURN {leader: l.id, name: l.name, kind: h.kind, title: h.title, since: h.from, until: h.to, seen: h.seen, source: h.source}
    ORDER BY h.kind, coalesce(h.from, '') DESC, l.id
  } AS offices,
  COLLECT {
    MATCH (o)<-[m:MEMBER_OF]-(c:Country)
    RETURN {id: c.id, name: c.name, role: m.role, since: m.from, until: m.to, source: m.source}
    ORDER BY c.id, coalesce(m.from, '')
  } AS members
