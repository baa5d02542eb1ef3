"""What a user does: each act as a record, and the list of those that were done."""
