"""The Tasks page: series on synthetic tasks."""
