"""Side facts: what an article tells beside its encounters, of gatherings, offices, memberships and foundings."""
