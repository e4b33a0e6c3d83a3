"""What goes over the wire, one noun a module: pydantic models whose fields are the columns of cypher/read/."""
