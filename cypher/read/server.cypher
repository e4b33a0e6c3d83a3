// Which Neo4j answers, and what its clock says.
//
// Parameters: none
// Columns: version, edition, milliseconds (since 1970, UTC)
CALL dbms.components() YIELD name, versions, edition
WITH * WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version, edition, timestamp() AS milliseconds
