// The memberships of some organizations, as the reference tables give them.
//
// Parameters: organizations (list of ids)
// Columns: organization, country, from, to (EDTF or null)
UNWIND $organizations AS id
MATCH (c:Country)-[r:MEMBER_OF]->(:Organization {id: id}) WHERE r.source <> 'article'
RETURN id AS organization, c.id AS country, r.from AS from, r.to AS to
ORDER BY organization, country, from
