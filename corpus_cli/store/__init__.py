"""What must outlast one pass over the records: kept in SQLite."""
