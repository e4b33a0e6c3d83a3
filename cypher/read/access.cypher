// Whether a database takes writes: one row for each server that holds it; none where the name is an alias.
//
// Parameters: database
// Columns: access ('read-write' or 'read-only'), message (why, where the server says so)
SHOW DATABASES YIELD name, access, statusMessage
WHERE name = $database
RETURN access, statusMessage AS message
