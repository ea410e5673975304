"""Storage: the werkplaats file, its migrations, its journal and its backups. SQLite through sqlite-utils."""
