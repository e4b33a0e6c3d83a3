"""Articles written for the project, and what a careful reader takes from them."""
