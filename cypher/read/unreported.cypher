// The members of the organization that convenes a summit, on its first day, of which no source tells that anybody was there.
//
// Dates of memberships are EDTF texts, which sort as days do; "~" sorts behind all days of a month or year.
//
// Parameters: summit (id), after_id (null at the beginning), limit
// Columns: id, name, organization
MATCH (s:Summit {id: $summit})-[:CONVENED_BY]->(o:Organization)<-[r:MEMBER_OF]-(c:Country)
WITH s, o, c, r, coalesce(toString(s.start), '9999') AS day
WHERE r.role ENDS WITH 'member' AND ($after_id IS NULL OR c.id > $after_id)
  AND (r.from IS NULL OR r.from <= day) AND (r.to IS NULL OR r.to + '~' >= day)
  AND NOT EXISTS { MATCH (c)-[a:ATTENDED]->(s) WHERE a.status IN ['held', 'ongoing'] }
  AND NOT EXISTS { MATCH (s)<-[a:ATTENDED {party: c.id}]-(:Leader) WHERE a.status IN ['held', 'ongoing'] }
  AND NOT EXISTS {
    MATCH (s)<-[:ON_SIDELINES_OF|PART_OF]-(m:Meeting)-[:BETWEEN]->(c) WHERE m.status IN ['held', 'ongoing']
  }
RETURN DISTINCT c.id AS id, c.name AS name, o.id AS organization
ORDER BY id
LIMIT $limit
