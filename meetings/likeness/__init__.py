"""Whether two leaders, summits or organizations of the graph may be one, for people to judge. Nothing is made one by it."""
