// The indexes of the database, those of constraints too.
//
// Parameters: none
// Columns: name, state (ONLINE, POPULATING or FAILED)
SHOW INDEXES YIELD name, state
RETURN name, state
ORDER BY name
