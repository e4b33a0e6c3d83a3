// No two notes of one worker.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT worker_id IF NOT EXISTS FOR (n:Worker) REQUIRE n.id IS UNIQUE
